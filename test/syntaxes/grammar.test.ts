import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const path = 'syntaxes/wirecopy.tmLanguage.json';
let grammar: IGrammar;

/** [text, last part of the scope that decides] of every stretch that has one. */
function colours(copy: string): [string, string][] {
  const found: [string, string][] = [];
  let stack = INITIAL;
  for (const line of copy.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)!;
      const text = line.slice(startIndex, endIndex);
      if (scope !== 'text.wirecopy' && text.trim() !== '') found.push([text, scope.replace('.wirecopy', '')]);
    }
    stack = ruleStack;
  }
  return found;
}

function colourOf(copy: string, text: string): string | undefined {
  return colours(copy).find(([own]) => own.trim() === text)?.[1];
}

const HEADLINE = 'entity.name.section';
const PLACE = 'entity.name.type.place';
const DATE = 'constant.numeric.date';
const AGENCY = 'support.class.agency';

describe('The grammar of wire copy', () => {
  before(async () => {
    const wasm = join(dirname(createRequire(join(process.cwd(), 'x.js')).resolve('vscode-oniguruma')), 'onig.wasm');
    await loadWASM(readFileSync(wasm).buffer as ArrayBuffer);
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => createOnigScanner(sources),
        createOnigString: (string) => createOnigString(string),
      }),
      loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
    });
    grammar = (await registry.loadGrammar('text.wirecopy'))!;
  });

  const story = [
    'कोसी का जलस्तर घटा, तटबंधों पर निगरानी जारी',
    '',
    'author-image',
    '',
    'सुपौल, 4 सितंबर (आईएएनएस)। कोसी नदी का जलस्तर गुरुवार को घटकर 1,32,000 क्यूसेक रह गया।',
    '',
    'विज्ञापन',
    '',
    'जल संसाधन विभाग के अनुसार, “तटबंध सुरक्षित हैं और 24 अभियंता तैनात हैं।”',
    '',
    '--आईएएनएस',
    '',
    'केडी/एमआर',
  ].join('\n');

  it('colours the headline above the dateline, and nothing else as one', () => {
    const headlines = colours(story).filter(([, scope]) => scope === HEADLINE);
    assert.deepEqual(headlines, [['कोसी का जलस्तर घटा, तटबंधों पर निगरानी जारी', HEADLINE]]);
  });

  it('tells place, date and agency of a dateline apart', () => {
    assert.equal(colourOf(story, 'सुपौल'), PLACE);
    assert.equal(colourOf(story, '4 सितंबर'), DATE);
    assert.equal(colourOf(story, '(आईएएनएस)'), AGENCY);
  });

  for (const [line, place, date, agency] of [
    ['मुंबई, चार अप्रैल (भाषा) बंदरगाह पर काम फिर शुरू हुआ।', 'मुंबई', 'चार अप्रैल', '(भाषा)'],
    ['बेंगलुरु 02 दिसंबर (वार्ता) झीलों की सफाई शुरू हुई।', 'बेंगलुरु', '02 दिसंबर', '(वार्ता)'],
    ['नयी दिल्ली/लंदन, 11 मई (एपी) उड़ानें बहाल हुईं।', 'नयी दिल्ली/लंदन', '11 मई', '(एपी)'],
    ['कानपुर (उप्र), 23 फ़रवरी (हि.स.)। मेला शुरू हुआ।', 'कानपुर (उप्र)', '23 फ़रवरी', '(हि.स.)'],
    ['जयपुर, 17 सितंबर : किले की दीवार की मरम्मत होगी।', 'जयपुर', '17 सितंबर', undefined],
    ['आगरा, जागरण संवाददाता । यमुना का पानी उतरा।', 'आगरा', undefined, 'जागरण संवाददाता'],
    ['संवाद सहयोगी, पटौदी : मंडी में आवक बढ़ी।', 'पटौदी', undefined, 'संवाद सहयोगी'],
  ] as const) {
    it(`reads the dateline of ‘${line.slice(0, 34)}…’`, () => {
      const copy = `बाजार में रौनक लौटी\n\n${line}`;
      assert.equal(colourOf(copy, place), PLACE);
      if (date !== undefined) assert.equal(colourOf(copy, date), DATE);
      if (agency !== undefined) assert.equal(colourOf(copy, agency), AGENCY);
    });
  }

  it('colours figures with their magnitude and unit, in either script of digits', () => {
    const copy = 'जौनपुर, 3 मई (भाषा) परियोजना पर 2.3 लाख करोड़ रुपये खर्च होंगे, ४५ गांवों को लाभ और 12.5 प्रतिशत बचत होगी।';
    for (const figure of ['2.3 लाख करोड़ रुपये', '४५', '12.5 प्रतिशत']) {
      assert.equal(colourOf(copy, figure), 'constant.numeric.figure', figure);
    }
  });

  it('leaves digits that are glued to a name alone', () => {
    const copy = 'जौनपुर, 3 मई (भाषा) जी20 की बैठक हुई।';
    assert.equal(
      colours(copy).some(([text]) => text === '20'),
      false,
    );
  });

  it('colours quoted speech, with the figures in it', () => {
    assert.equal(colourOf(story, '24'), 'constant.numeric.figure');
    assert.ok(colours(story).some(([text, scope]) => scope === 'string.quoted.double' && text.includes('तटबंध सुरक्षित')));
  });

  it('ends quoted speech with the line, so that an unclosed quotation colours no more', () => {
    const copy = 'जौनपुर, 3 मई (भाषा) उन्होंने कहा, “काम चल रहा है।\n\nबैठक शाम को खत्म हुई।';
    assert.equal(
      colours(copy).some(([text]) => text.includes('बैठक')),
      false,
    );
  });

  it('colours attribution', () => {
    assert.equal(colourOf(story, 'के अनुसार'), 'keyword.other.attribution');
  });

  it('colours ad markers and furniture as what does not belong to the copy', () => {
    assert.equal(colourOf(story, 'विज्ञापन'), 'comment.line.ad-marker');
    assert.equal(colourOf(story, 'author-image'), 'comment.line.furniture');
    assert.equal(colourOf(`${story}\n\nयह भी पढ़ें: मानसून लौटा`, 'यह भी पढ़ें: मानसून लौटा'), 'comment.line.furniture');
  });

  it('leaves विज्ञापन inside a sentence alone', () => {
    const copy = 'जौनपुर, 3 मई (भाषा) आयोग ने भर्ती का विज्ञापन वापस लिया।';
    assert.equal(
      colours(copy).some(([, scope]) => scope.startsWith('comment')),
      false,
    );
  });

  it('colours sign-off and initials', () => {
    assert.equal(colourOf(story, '--आईएएनएस'), 'keyword.other.sign-off');
    assert.equal(colourOf(story, 'केडी/एमआर'), 'keyword.other.initials');
  });

  it('colours the headline of the next story in a wire dump', () => {
    const next = 'कोहरे से उड़ानें देर से';
    const dump = `${story}\n\n${next}\n\nनई दिल्ली, 9 जनवरी (भाषा) कोहरे के कारण उड़ानें देर से चलीं।\n\nभाषा  रवि  माधव`;
    assert.equal(colourOf(dump, next), HEADLINE);
    assert.equal(colourOf(dump, '9 जनवरी'), DATE);
    assert.equal(colourOf(dump, 'भाषा  रवि  माधव'), 'keyword.other.sign-off');
  });

  it('stays linear on long lines', () => {
    for (const line of ['क '.repeat(40_000), '(1,'.repeat(20_000), `${'क्'.repeat(40_000)}`, '“'.repeat(20_000)]) {
      const { stoppedEarly } = grammar.tokenizeLine(line, INITIAL, 10_000);
      assert.equal(stoppedEarly, false);
    }
  });
});
