import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from '../../server/src/story/parse';

const HEADLINE = 'पुल की मरम्मत शुरू, रास्ता बदला';
const LEAD =
  'कोसी पर बने पुराने पुल की मरम्मत का काम सोमवार से शुरू हो गया है और भारी वाहनों के लिए रास्ता बदल दिया गया है। लोक निर्माण विभाग ने कहा कि काम बारिश से पहले पूरा होगा।';
const MORE = 'पुल के दोनों ओर चेतावनी के बोर्ड लगाए गए हैं और रात में रोशनी का इंतजाम किया गया है ताकि किसी को परेशानी न हो।';

/** The roles of the lines below headline and lead. */
function rolesBelow(...lines: string[]): string[] {
  const [story] = parse([HEADLINE, LEAD, ...lines].join('\n\n')).stories;
  return story!.blocks.slice(2).map(({ role }) => role);
}

describe('the roles of lines', () => {
  test('rows of a table are items, with tabs, with spaces, with serial numbers', () => {
    assert.deepEqual(rolesBelow('सुपौल\t12', 'मधेपुरा\t9', 'सहरसा\t31'), ['list-item', 'list-item', 'list-item']);
    assert.deepEqual(rolesBelow('सुपौल 12', 'मधेपुरा 9', 'सहरसा 31'), ['list-item', 'list-item', 'list-item']);
    assert.deepEqual(rolesBelow('1 सुपौल 12 4', '2 मधेपुरा 9 1', '3 सहरसा 31 2'), ['list-item', 'list-item', 'list-item']);
    assert.deepEqual(rolesBelow('सुपौल (12)', 'मधेपुरा (नौ)', MORE), ['list-item', 'list-item', 'body']);
  });

  test('one row alone is no table', () => {
    assert.deepEqual(rolesBelow('पुल की उम्र 62', MORE), ['subhead', 'body']);
  });

  test('items may be sentences where several stand together', () => {
    assert.deepEqual(rolesBelow('- बोर्ड लगाए गए हैं।', '- रास्ता बदला गया है।'), ['list-item', 'list-item']);
  });

  test('days with what happens on them are a list', () => {
    const days = ['7 मई: सुपौल की ओर से आने वाले वाहन रोके जाएंगे।', '8 मई: सहरसा की ओर का रास्ता बंद रहेगा।'];
    assert.deepEqual(rolesBelow(...days), ['list-item', 'list-item']);
  });

  test('counts in brackets are rows however they are spaced', () => {
    assert.deepEqual(rolesBelow('सुपौल ( नौ)', 'मधेपुरा( चार)', 'सहरसा (12)'), ['list-item', 'list-item', 'list-item']);
  });

  test('lines that a date or a label opens are a list, with a danda or without', () => {
    const dated = ['7 मई को रास्ता बंद हुआ।', '9 मई को खंभों की जांच हुई।', '12 मई 2021: काम शुरू हुआ।'];
    assert.deepEqual(rolesBelow(...dated, MORE), ['list-item', 'list-item', 'list-item', 'body']);
    const labelled = ['सुपौल: दो रास्ते बंद', 'मधेपुरा: कोई रास्ता बंद नहीं', 'सहरसा - सिंहेश्वर, सोनबरसा'];
    assert.deepEqual(rolesBelow(...labelled, MORE), ['list-item', 'list-item', 'list-item', 'body']);
  });

  test('days of a chronology may have a year, and say more than one sentence', () => {
    const days = ['31 दिसंबर, 2019: काम का ठेका दिया गया। सर्वे शुरू हुआ।', '2-5 जनवरी 2020: पुल बंद रहा। रास्ता बदला गया।'];
    assert.deepEqual(rolesBelow(...days, MORE), ['list-item', 'list-item', 'body']);
  });

  test('short lines with a number that each open with another place are rows', () => {
    const rows = ['सुपौल में 12 रास्ते बंद हैं।', 'मधेपुरा में 9 रास्ते बंद, एक खुला।', 'सहरसा में 31 रास्ते बंद हैं।'];
    assert.deepEqual(rolesBelow(...rows, MORE), ['list-item', 'list-item', 'list-item', 'body']);
    assert.deepEqual(rolesBelow(rows[0]!, rows[1]!, MORE), ['body', 'body', 'body']);
    assert.deepEqual(rolesBelow(rows[0]!, rows[0]!.replace('12', '14'), rows[0]!.replace('12', '16'), MORE), [
      'body',
      'body',
      'body',
      'body',
    ]);
  });

  test('a table with a cell a line is one of items', () => {
    const cells = ['जिला', 'रास्ते', 'सुपौल', '12', 'मधेपुरा', '9', 'सहरसा', '31'];
    assert.deepEqual(new Set(rolesBelow(...cells, MORE)), new Set(['list-item', 'body']));
    assert.deepEqual(
      rolesBelow(MORE, ...cells).slice(1),
      cells.map(() => 'list-item'),
    );
    assert.deepEqual(rolesBelow('62', 'पुल की उम्र', MORE), ['subhead', 'subhead', 'body']);
  });

  test('places with counts in one line are a row, headlines with commas are none', () => {
    assert.deepEqual(rolesBelow('सुपौल- 12, मधेपुरा- 9, सहरसा- 31', MORE), ['list-item', 'body']);
    assert.deepEqual(rolesBelow('सुपौल (12), मधेपुरा (नौ), सहरसा (31)', MORE), ['list-item', 'body']);
    assert.deepEqual(rolesBelow('पुल पर 12 गड्ढे, 9 बोर्ड, रास्ता बदला', MORE), ['subhead', 'body']);
  });

  test('two dated sentences, speakers and questions are no list', () => {
    assert.deepEqual(rolesBelow('7 मई को रास्ता बंद हुआ।', '9 मई को खंभों की जांच हुई।', MORE), ['body', 'body', 'body']);
    const turns = [
      'सवाल: काम कब पूरा होगा?',
      'जवाब: बारिश से पहले पूरा हो जाएगा।',
      'सवाल: रास्ता कब खुलेगा?',
      'जवाब: जून में खुलेगा।',
    ];
    assert.deepEqual(rolesBelow(...turns), ['subhead', 'body', 'subhead', 'body']);
    const said = ['अभियंता ने कहा: काम चल रहा है।', 'ठेकेदार ने कहा: सामान आ गया है।', 'विभाग ने कहा: रास्ता खुलेगा।'];
    assert.deepEqual(rolesBelow(...said), ['body', 'body', 'body']);
  });

  test('names in a row are an item, between paragraphs a subhead', () => {
    const names = 'सुपौल, मधेपुरा, सहरसा, सिंहेश्वर, सोनबरसा';
    assert.deepEqual(rolesBelow('इन जगहों से रास्ता बदला', names), ['subhead', 'list-item']);
    assert.deepEqual(rolesBelow(MORE, names, `सुपौल, मधेपुरा और सहरसा में ${MORE}`), ['body', 'subhead', 'body']);
  });

  test('most points with a number make the others points, under the first line', () => {
    assert.deepEqual(
      rolesBelow(
        'पुल एक नजर में',
        '62 साल पुराना',
        'सात खंभों पर टिका',
        '1,150 मीटर लंबा',
        'एक दिन में 900 वाहन',
        'काम कैसे होगा',
        MORE,
      ),
      ['subhead', 'list-item', 'list-item', 'list-item', 'list-item', 'subhead', 'body'],
    );
    assert.deepEqual(rolesBelow('नदी बहती रही', 'रात ढलती रही', 'दीप जलते रहे', MORE), [
      'body',
      'body',
      'subhead',
      'body',
    ]);
  });

  test('a no-break space is all that a copied page leaves of a bullet', () => {
    assert.deepEqual(
      rolesBelow(MORE, '\u00a0रास्ता बदला गया है।', '\u00a0 बोर्ड लगाए गए हैं।', MORE.slice(4), MORE.slice(8)),
      ['body', 'list-item', 'list-item', 'body', 'body'],
    );
    assert.deepEqual(rolesBelow(MORE, '\u00a0रास्ता बदला गया है।', MORE.slice(4)), ['body', 'body', 'body']);
  });

  test('the times of a live page are times', () => {
    assert.deepEqual(rolesBelow('02:39 AM, 29-MAR-2020', 'रास्ता खुला', MORE), ['timestamp', 'subhead', 'body']);
  });

  test('points under a colon are items, and the last line above a paragraph is its subhead', () => {
    assert.deepEqual(rolesBelow('पुल एक नजर में :', 'लंबाई में सबसे बड़ा', 'सात खंभों पर टिका', 'मरम्मत कैसे होगी', MORE), [
      'subhead',
      'list-item',
      'list-item',
      'subhead',
      'body',
    ]);
  });

  test('a paragraph that breaks off is a paragraph', () => {
    assert.deepEqual(rolesBelow('विभाग काम की निगरानी करेगा. समिति की बैठक सोमवार को', MORE), ['body', 'body']);
  });

  test('a story of one long paragraph is a lead, broken off or not', () => {
    const page = `${LEAD} ${MORE} विभाग के अधिकारी रोज काम देखने आते हैं। (समाचार हिंदी के`;
    const [story] = parse([page, 'एंड्रॉएड ऐप के लिए', 'फेसबुक और', 'ट्विटर पर फॉलो भी कर सकते हैं.)'].join('\n\n')).stories;
    assert.deepEqual(
      story!.blocks.map(({ role }) => role),
      ['lead', 'furniture', 'furniture', 'furniture'],
    );
  });

  test('a speaker under his words belongs to them', () => {
    assert.deepEqual(rolesBelow(MORE, 'नाम गोपनीय, सहायक अभियंता, अधीक्षक कार्यालय', MORE.replace('पुल', 'सड़क')), [
      'body',
      'body',
      'body',
    ]);
  });

  test('of two headlines on end the first leads elsewhere', () => {
    assert.deepEqual(rolesBelow(MORE, 'राजधानी में आज से शुरू होगा किताबों का मेला', 'रास्ता कब खुलेगा', MORE.slice(4)), [
      'body',
      'furniture',
      'subhead',
      'body',
    ]);
  });

  test('a house alone between the parts is the credit of a picture', () => {
    assert.deepEqual(rolesBelow('1- रास्ता बदला', 'NBT', MORE, '2- बोर्ड लगे', 'NBT', MORE), [
      'subhead',
      'photo-credit',
      'body',
      'subhead',
      'photo-credit',
      'body',
    ]);
  });

  test('questions of the site among paragraphs are furniture with their answers', () => {
    const question = '1. पुल पर भारी वाहन कब से चल सकेंगे?';
    assert.deepEqual(
      rolesBelow(MORE, question, 'काम पूरा होने के बाद ही भारी वाहनों को जाने दिया जाएगा, तब तक रास्ता बदला रहेगा।'),
      ['body', 'furniture', 'furniture'],
    );
  });

  test('an embedded post is furniture', () => {
    assert.deepEqual(rolesBelow(MORE, 'Bridge repair begins today pic.twitter.com/abc123', MORE.slice(4)), [
      'body',
      'furniture',
      'body',
    ]);
  });

  test('the note of a site broken over lines is furniture', () => {
    const note = [
      'समाचार हिंदी के',
      'एंड्रॉएड ऐप के लिए आप',
      'यहां क्लिक कर सकते हैं. आप हमें',
      'फेसबुक और',
      'ट्विटर पर',
      'फॉलो भी कर सकते हैं.)',
    ];
    for (const role of rolesBelow(MORE, ...note).slice(1)) assert.equal(role, 'furniture');
  });

  test('short lines under a sentence that invites to them are items, the head of the next paragraph is none', () => {
    const ways = ['डेबिट कार्ड और क्रेडिट कार्ड', 'इंटरनेट बैंकिंग', 'डाकघर'];
    const items = ways.map(() => 'list-item');
    assert.deepEqual(rolesBelow('टोल चुकाने के निम्नलिखित माध्यम उपलब्ध हैं-', ...ways, MORE), ['body', ...items, 'body']);
    assert.deepEqual(rolesBelow('टोल चुकाने के माध्यम इस प्रकार हैं :', ...ways, 'पुल पर बोर्ड लगाए गए', MORE), [
      'body',
      ...items,
      'subhead',
      'body',
    ]);
    assert.deepEqual(rolesBelow('टोल चुकाने के तीन माध्यम उपलब्ध हैं।', 'इंटरनेट बैंकिंग', MORE), ['body', 'subhead', 'body']);
  });

  test('demands under such a sentence are items, two sentences are none', () => {
    const demands = ['पुल पर रोशनी लगाई जाए।', 'रात में पहरा रहे।', 'रास्ता चौड़ा किया जाए।'];
    assert.deepEqual(rolesBelow('गांव की मांगें ये हैं-', ...demands, MORE), [
      'body',
      'list-item',
      'list-item',
      'list-item',
      'body',
    ]);
    assert.deepEqual(rolesBelow('गांव की मांगें ये हैं-', ...demands.slice(1), MORE).slice(1), ['body', 'body', 'body']);
  });

  test('sentences in a line each are points under a subhead that gives somebody the word', () => {
    const said = ['पुल पर रोशनी लगाई जाएगी।', 'रात में पहरा रहेगा।', 'रास्ता चौड़ा किया जाएगा।'];
    assert.deepEqual(rolesBelow('लोक निर्माण विभाग ने कहा', ...said, 'पुल कब खुलेगा', MORE), [
      'subhead',
      'list-item',
      'list-item',
      'list-item',
      'subhead',
      'body',
    ]);
    const long = `${MORE} ${MORE}`;
    assert.deepEqual(rolesBelow('लोक निर्माण विभाग ने कहा', said[0]!, long, long, long).slice(1), [
      'body',
      'body',
      'body',
      'body',
    ]);
    assert.deepEqual(rolesBelow('पुल पर क्या बदलेगा', ...said, MORE).slice(1), ['body', 'body', 'body', 'body']);
  });

  test('a line that exclaims or leaves off is a subhead, a sentence is none', () => {
    assert.deepEqual(rolesBelow('...तो रात में भी खुला रहता पुल!', MORE), ['subhead', 'body']);
    assert.deepEqual(rolesBelow('पुल के बोर्ड रात में चमकेंगे, जानें...', MORE), ['subhead', 'body']);
    assert.deepEqual(rolesBelow('पुल के बोर्ड रात में चमकते हैं।', MORE), ['body', 'body']);
  });

  test('a short line that its paragraph does not take up is a subhead, a long one leads elsewhere', () => {
    assert.deepEqual(rolesBelow('ठेकेदार फिर से जांच के घेरे में', MORE), ['subhead', 'body']);
    assert.deepEqual(rolesBelow('महंगाई के बीच सोने के गहनों की बिक्री में आई बड़ी गिरावट', MORE), ['furniture', 'body']);
  });

  test('the headline of a leader ends in the paper that it was taken from', () => {
    const opening = 'पुल बनते देर लगती है, टूटते नहीं।';
    const roles = (first: string): string[] =>
      parse([first, opening, MORE].join('\n\n')).stories[0]!.blocks.map(({ role }) => role);
    assert.deepEqual(roles('पुल के बहाने (दैनिक जागरण)।'), ['headline', 'lead', 'body']);
    assert.deepEqual(roles('पुल सोमवार को बंद हो गया है (एजेंसी)।'), ['lead', 'body', 'body']);
  });

  test('a first paragraph that ends in a bracket torn from a note is no headline', () => {
    const [story] = parse(
      `पुल की मरम्मत का काम सोमवार से शुरू हो गया है और रास्ता बदला है.(\n\n${MORE} ${MORE} ${MORE}`,
    ).stories;
    assert.deepEqual(
      story!.blocks.map(({ role }) => role),
      ['lead', 'body'],
    );
  });
});
