import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/story/parse';

const BRIDGE =
  'कोसी नदी पर नया पुल बनाया जाएगा और इसके लिए जमीन की नाप शुरू हो गई है, गांव के लोग खुश हैं। पथ निर्माण विभाग ने बताया कि इस पर 412 करोड़ रुपये खर्च होंगे।';
const LAKE =
  'नैनी झील की सफाई का काम सोमवार सुबह शुरू हो गया और पहले दिन दक्षिणी किनारे से प्लास्टिक निकाली गई। इस पर 412 करोड़ रुपये खर्च होंगे।';
const FAIR = 'किताबों के मेले में पहले दिन से भीड़ है और प्रकाशकों ने इस बार बच्चों की किताबें अधिक रखी हैं। मेले में 60 दुकानें हैं।';

/** Headline, dateline and verdicts of each story. */
function read(...lines: string[]): [string, string | undefined, string][] {
  const text = lines.join('\n\n');
  return parse(text).stories.map(({ headline, dateline, figures }) => [
    text.slice(headline?.start, headline?.end),
    dateline?.places.join(),
    figures
      .filter(({ reason }) => reason !== 'date')
      .map(({ verdict }) => verdict)
      .join(),
  ]);
}

describe('several stories in one file', () => {
  test('each has its own headline, dateline and sources: parted by credit lines', () => {
    const stories = read(
      'कोसी पर नया पुल बनेगा',
      `सुपौल, 4 मई (भाषा) ${BRIDGE}`,
      'भाषा राजकुमार',
      'झील की सफाई शुरू',
      `नैनीताल, 8 मई (भाषा) ${LAKE}`,
      'भाषा माधव',
    );
    assert.deepEqual(stories, [
      ['कोसी पर नया पुल बनेगा', 'सुपौल', 'attributed'],
      ['झील की सफाई शुरू', 'नैनीताल', 'unattributed'],
    ]);
  });

  test('parted by rulers, with places for datelines', () => {
    const stories = read(
      'कोसी पर नया पुल बनेगा',
      `सुपौल। ${BRIDGE}`,
      '------------',
      'झील की सफाई शुरू',
      `नैनीताल। ${LAKE}`,
      '***',
      'मेले में पहले दिन से भीड़',
      `जागरण संवाददाता, सोनभद्र : ${FAIR}`,
    );
    assert.deepEqual(stories, [
      ['कोसी पर नया पुल बनेगा', 'सुपौल', 'attributed'],
      ['झील की सफाई शुरू', 'नैनीताल', 'unattributed'],
      ['मेले में पहले दिन से भीड़', 'सोनभद्र', 'unattributed'],
    ]);
  });

  test('parted by nothing but a headline over place and date', () => {
    const stories = read(
      'कोसी पर नया पुल बनेगा',
      `जयपुर, 17 सितंबर : ${BRIDGE}`,
      'झील की सफाई शुरू',
      `लखनऊ, 17 सितंबर : ${LAKE}`,
    );
    assert.deepEqual(stories, [
      ['कोसी पर नया पुल बनेगा', 'जयपुर', 'attributed'],
      ['झील की सफाई शुरू', 'लखनऊ', 'unattributed'],
    ]);
  });

  test('a ruler and a headline on another matter part stories that have no dateline', () => {
    for (const ruler of ['* * *', '---', '###', '______']) {
      const stories = read(
        'कोसी पर नया पुल बनेगा',
        BRIDGE,
        ruler,
        'झील की सफाई शुरू',
        LAKE,
        ruler,
        'किताबों के मेले में भीड़',
        FAIR,
      );
      assert.deepEqual(
        stories.map(([headline]) => headline),
        ['कोसी पर नया पुल बनेगा', 'झील की सफाई शुरू', 'किताबों के मेले में भीड़'],
        ruler,
      );
    }
  });

  test('a ruler parts sections of one piece: their subheads take up its words', () => {
    const more = 'नाप के बाद नदी के दोनों किनारों पर खंभे लगाए जाएंगे और गांव के लोगों को मुआवजा दिया जाएगा, जिसकी सूची बन रही है।';
    assert.equal(read('कोसी पर नया पुल बनेगा', `सुपौल, 4 मई (भाषा) ${BRIDGE}`, '***', 'जमीन की नाप शुरू', more).length, 1);
    assert.equal(read('कोसी पर नया पुल बनेगा', BRIDGE, '***', more, '***', LAKE).length, 1, 'no headline');
    assert.equal(
      read('कोसी पर नया पुल बनेगा', `सुपौल, जेएनएन । ${BRIDGE}`, '***', 'झील की सफाई शुरू', LAKE).length,
      1,
      'a box',
    );
    assert.equal(read('कोसी पर नया पुल बनेगा', `सुपौल, 4 मई (भाषा) ${BRIDGE}`, '***', 'झील की सफाई शुरू', LAKE).length, 2);
  });

  test('a place under a subhead opens no story, nor does a ruler without a dateline', () => {
    assert.equal(read('पुल और झील', `सुपौल : ${BRIDGE}`, 'झील की सफाई भी शुरू', `नैनीताल : ${LAKE}`).length, 1);
    assert.equal(read('पुल और झील', `सुपौल : ${BRIDGE}`, '***', 'झील की सफाई भी शुरू', LAKE).length, 1);
  });
});

describe('the end of an article', () => {
  const kindOf = (...lines: string[]): string =>
    parse(['जल संकट का हल गांव के पास', BRIDGE, FAIR, ...lines].join('\n\n')).stories[0]!.kind;
  const lastRole = (...lines: string[]): string | undefined =>
    parse(['जल संकट का हल गांव के पास', BRIDGE, FAIR, ...lines].join('\n\n')).stories[0]!.blocks.at(-1)?.role;

  test('the author and the paper that it is taken from may share a line', () => {
    const line = '(लेखक जल संरक्षण पर काम करते हैं), सौजन्य- दैनिक जागरण।';
    assert.equal(lastRole(line), 'sign-off');
    assert.equal(kindOf(line), 'opinion');
  });

  test('a line on the author makes it an article', () => {
    for (const line of [
      '(लेखक दिल्ली विश्वविद्यालय में अर्थशास्त्र के प्राध्यापक हैं और ये उनके निजी विचार हैं)',
      '(ये लेखक के निजी विचार हैं।)',
      'लेखिका पर्यावरण मामलों की जानकार हैं।',
    ]) {
      assert.equal(lastRole(line), 'byline', line);
      assert.equal(kindOf(line), 'opinion', line);
    }
  });

  test('a writer in the news is no author of it', () => {
    assert.equal(kindOf('लेखकों के संगठन ने कहा कि मेला अगले साल भी लगेगा और इसके लिए जगह तय कर ली गई है।'), 'news');
  });
});

describe('a live page', () => {
  test('the time of an entry is no headline, with the part of the day before it or not', () => {
    const text = [
      'बारिश से शहर थमा, लाइव',
      'शाम 5:30 बजे',
      'झील भरी',
      LAKE,
      'शाम 4:45',
      'पुल बंद',
      BRIDGE,
      '03:10 PM',
      'मेला टला',
      FAIR,
    ];
    const [story] = parse(text.join('\n\n')).stories;
    assert.equal(story!.kind, 'live-blog');
    assert.deepEqual(
      story!.blocks
        .filter(({ role }) => role === 'timestamp')
        .map(({ start, end }) => text.join('\n\n').slice(start, end)),
      ['शाम 5:30 बजे', 'शाम 4:45', '03:10 PM'],
    );
  });

  test('dates of entries with the day of the week are times, too', () => {
    const times = [
      'Sat, Mar 14, 2020, 6:13 PM IST',
      'Sat, Mar 14, 2020, 6:06 PM IST',
      'Sat, Mar 14, 2020, 5:44 PM IST',
    ];
    const text = [
      'बारिश से शहर थमा',
      LAKE,
      times[0],
      'झील भरी',
      LAKE,
      times[1],
      'पुल बंद',
      BRIDGE,
      times[2],
      'मेला टला',
      FAIR,
    ];
    assert.equal(parse(text.join('\n\n')).stories[0]!.kind, 'live-blog');
    assert.equal(
      parse(text.filter((line) => line === times[0] || !times.includes(line!)).join('\n\n')).stories[0]!.kind,
      'news',
    );
  });
});

describe('a reporter and a place on a line of their own', () => {
  const datelineOf = (line: string): string | undefined =>
    parse(['पुल पर काम शुरू', line, BRIDGE, FAIR].join('\n\n')).stories[0]!.dateline?.text;

  test('are the dateline', () => {
    assert.equal(datelineOf('कार्यालय सहयोगी, आगरा'), 'कार्यालय सहयोगी, आगरा');
  });

  test('a strap with a place in it is none', () => {
    for (const line of ['पहले पटना, आगरा', 'काम शुरू, आगरा में खुशी', 'सुपौल के लोग खुश, पटना'])
      assert.equal(datelineOf(line), undefined, line);
  });
});
