import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findInlineFurniture, furnitureEntries, furnitureOf, lineFurniture } from '../../server/src/story/furniture';
import { keepsApart, replacementFor } from '../../server/src/story/furniture-replacement';
import { fold } from '../../server/src/text/fold';

/** Ids of what a line holds. */
function found(line: string): string[] {
  const { text } = fold(line);
  const { whole, parts } = furnitureOf(text, 0, text.length);
  return whole === undefined ? parts.map(({ pattern }) => pattern.id) : [whole.id];
}

/** The stretches of a line that are furniture, as folded. */
function cuts(line: string): string[] {
  const { text } = fold(line);
  return findInlineFurniture(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
}

describe('every furniture pattern', () => {
  for (const entry of furnitureEntries) {
    test(`${entry.id} is found where its list says so and nowhere in its look-alikes`, () => {
      assert.ok(entry.fires.length > 0 && entry.silent.length > 0, 'a pattern needs strings of both kinds');
      for (const line of entry.fires) assert.ok(found(line).includes(entry.id), `${line} → ${found(line).join(', ')}`);
      for (const line of entry.silent) assert.ok(!found(line).includes(entry.id), line);
    });
  }

  test('has an id of its own, in kebab-case', () => {
    const ids = furnitureEntries.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('has words or a pattern with triggers', () => {
    for (const { id, words, pattern, cues, triggers } of furnitureEntries) {
      assert.ok(words !== undefined || pattern !== undefined || cues !== undefined, id);
      if (pattern !== undefined || cues !== undefined) assert.ok((triggers ?? []).length > 0, id);
    }
  });

  test('is found whatever the letters: capitals, nukta before or after the matra, joiners, full-width forms', () => {
    for (const line of ['ADVERTISEMENT', 'Ａｄｖｅｒｔｉｓｅｍｅｎｔ', 'adver\u200btisement'])
      assert.deepEqual(found(line), ['ad-label-english']);
    for (const line of ['यह भी पढ़ें', 'यह भी पढें', 'यह भी पढे़ं', 'यह भी पढ़ें'])
      assert.deepEqual(found(line), ['also-read-hindi']);
  });

  test('is found between the marks that pages put round it', () => {
    for (const [before, after] of [
      ['', ''],
      ['  ', '\t'],
      ['— ', ' —'],
      ['-:', ':-'],
      ['[', ']'],
      ['**', '**'],
      ['• ', ''],
      ['👉 ', ''],
      ['🔴📌', ''],
      ['► ', ' |'],
      ['(', ')'],
      ['', '...'],
    ]) {
      assert.deepEqual(found(`${before}विज्ञापन${after}`), ['ad-label-hindi']);
      assert.deepEqual(found(`${before}Also Read${after}`), ['also-read-english']);
    }
  });

  test('costs no more than in proportion to the length of a line made to hurt it', () => {
    for (const entry of furnitureEntries) {
      for (const seed of hurting(entry)) {
        const times = [4_000, 16_000].map((length) => fastest(seed.repeat(Math.ceil(length / seed.length))));
        // a quadratic pattern takes seconds here; the slack is for a machine that is busy with something else
        assert.ok(
          times[1]! < 12 * times[0]! + 200,
          `${entry.id}: ${seed} ${times.map((t) => t.toFixed(2)).join(' → ')} ms`,
        );
      }
    }
  });
});

/** Lines that keep a pattern busy without ending its match: its triggers and strings, over and over. */
function hurting({ triggers, fires }: (typeof furnitureEntries)[number]): string[] {
  const bare = fires[0]!.replace(/[।.]/g, '');
  return [...(triggers ?? []).slice(0, 3).map((trigger) => `${trigger} `), `${bare} `, `${bare}-`];
}

function fastest(line: string): number {
  const { text } = fold(line);
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const before = performance.now();
    furnitureOf(text, 0, text.length);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('a line', () => {
  test('of prose about advertising, networks or links holds no furniture', () => {
    for (const line of [
      'सरकार ने विज्ञापन पर 58 करोड़ रुपये खर्च किए।',
      'विज्ञापन के बाद 2,400 पदों पर भर्ती होगी।',
      'कंपनी के प्रायोजित कार्यक्रम में मंत्री पहुंचे।',
      'प्रशासन ने व्हाट्सएप चैनल शुरू किया, जिससे अब तक 40 हजार लोग जुड़े हैं।',
      'पुलिस ने कहा कि लोग अनजान लिंक पर क्लिक न करें।',
      'बैंक का शेयर चार प्रतिशत चढ़ा।',
      'मुख्यमंत्री ने पत्रकारों से कहा कि वे पूरी रिपोर्ट पढ़ें।',
      'तस्वीर साफ होने में समय लगेगा।',
      'विभाग ने नई वेबसाइट और मोबाइल ऐप की तारीख बढ़ाई।',
    ]) {
      assert.deepEqual(found(line), []);
    }
  });

  test('that is too long for a label is copy', () => {
    const long = `यह भी पढ़ें: ${'नहर में पानी छोड़ा गया और '.repeat(20)}`;
    assert.equal(lineFurniture(fold(long).text, 0, fold(long).text.length), undefined);
  });

  test('that holds nothing but inline pieces is furniture as a whole', () => {
    assert.deepEqual(found('<p>&nbsp;</p>'), ['html-tag', 'entity', 'html-tag']);
    assert.deepEqual(found('<div class="a"><br></div>'), ['html-tag']);
    assert.deepEqual(found('pic.twitter.com/aBcD12 pic.twitter.com/eFgH34'), ['embed-link']);
    const { text } = fold('<p>');
    assert.equal(lineFurniture(text, 0, text.length)?.id, 'html-tag');
  });

  test('keeps its headline between Markdown marks', () => {
    const { text } = fold('**बारिश से राहत**');
    assert.equal(lineFurniture(text, 0, text.length), undefined);
    assert.deepEqual(cuts('**बारिश से राहत**'), ['**बारिश से राहत**']);
  });
});

describe('a piece inside a line', () => {
  test('ends where the next sentence begins', () => {
    assert.deepEqual(cuts('पुल बंद है। यह भी पढ़ें : नई सड़क तैयार। काम चल रहा है।'), ['यह भी पढें : नई सडक तैयार।']);
  });

  test('begins where its sentence begins, for a prompt at the end of a paragraph', () => {
    assert.deepEqual(cuts('पुल बंद है। ताजा खबरों के लिए हमें फेसबुक पर फॉलो करें।'), ['ताजा खबरों के लिए हमें फेसबुक पर फॉलो करें।']);
  });

  test('is one piece where tags touch', () => {
    assert.deepEqual(cuts('<p>पुल बंद है।</p><p>काम चल रहा है।</p>'), ['<p>', '</p><p>', '</p>']);
  });

  test('never overlaps another', () => {
    const { text } = fold(
      '<a href="https://example.org/a?utm_source=x&fbclid=y">पुल &amp; सड़क</a> pic.twitter.com/aBcD12',
    );
    const parts = findInlineFurniture(text, 0, text.length);
    for (const [i, part] of parts.entries()) if (i > 0) assert.ok(part.start >= parts[i - 1]!.end);
    assert.deepEqual(
      parts.map(({ pattern }) => pattern.id),
      ['html-tag', 'entity', 'html-tag', 'embed-link'],
    );
  });
});

describe('what belongs in the place of a piece', () => {
  function replaced(line: string): string {
    const { text } = fold(line);
    const [part] = findInlineFurniture(text, 0, text.length);
    assert.ok(part !== undefined, line);
    return replacementFor(part.pattern, line.slice(part.start, part.end));
  }

  test('is the character of an entity, encoded once or twice', () => {
    assert.equal(replaced('कृषि &amp; सिंचाई'), '&');
    assert.equal(replaced('कृषि&nbsp;सिंचाई'), ' ');
    assert.equal(replaced('कृषि&amp;nbsp;सिंचाई'), ' ');
    assert.equal(replaced('कृषि &#8211; सिंचाई'), '–');
    assert.equal(replaced('कृषि &#x2013; सिंचाई'), '–');
  });

  test('is the rest of the query where a link tracks', () => {
    assert.equal(replaced('https://example.org/a?utm_source=x&id=4'), '?');
    assert.equal(replaced('https://example.org/a?utm_source=x'), '');
    assert.equal(replaced('https://example.org/a?id=4&utm_source=x'), '');
  });

  test('is the text between Markdown marks, and nothing for a picture', () => {
    assert.equal(replaced('**तीन जिलों** में'), 'तीन जिलों');
    assert.equal(replaced('[सूची](https://example.org/list) देखें'), 'सूची');
    assert.equal(replaced('![नदी](https://example.org/n.jpg) बाढ़'), '');
  });

  test('keeps words apart where a tag ended a line', () => {
    const tag = furnitureEntries.find(({ id }) => id === 'html-tag')!;
    assert.ok(keepsApart(tag, '</p><p>'));
    assert.ok(!keepsApart(tag, '<strong>'));
  });
});
