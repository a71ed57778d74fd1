/** A line put into the furniture of a pack: the pack holds, finds it, and everything else in the file stands as it did. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addFurniture, newFurniturePack, readPack } from '../../server/src/packs/file/index';
import { loadPack } from '../../server/src/packs/load';

const LINE = 'आंचलिक केंद्र की डाक सेवा से "प्राप्त" सामग्री';
const HEAD = 'id: our-desk\ntitle: { hi: हमारा डेस्क, en: Our desk }\n';
const PLACES =
  'places:\n  - name: डोमचांच\n    must-fire: ["बारिश से सड़क टूटी\\n\\nडोमचांच, 4 सितंबर (भाषा) बारिश से सड़क टूट गई। प्रशासन ने यह जानकारी दी।"]\n    must-not-fire: [डोमचांच में बारिश हुई।]\n';
const OWN =
  'furniture: # साइट की पंक्तियां\n    - text: जिले की हर खबर देखें\n      must-fire: [जिले की हर खबर देखें]\n      # नीचे वाली ठीक कॉपी है\n      must-not-fire:\n        - वे जिले की हर खबर देखें, यह कहा गया। # हां\n';

function added(text: string, line = LINE): string {
  const insertion = addFurniture(text, line);
  assert.ok(insertion !== undefined);
  const { at, newText } = insertion;
  return text.slice(0, at) + newText + text.slice(at);
}

function lines(text: string): readonly string[] {
  const { pack, problems } = loadPack({ readPack }, text);
  assert.deepEqual(problems, []);
  return pack!.furniture.map((one) => one.text);
}

describe('A line of furniture', () => {
  test('makes a pack of its own that holds', () => {
    assert.deepEqual(lines(newFurniturePack('furniture', LINE)), [LINE]);
  });

  for (const [name, text, at] of [
    ['behind the last entry, its comments left alone', `# डेस्क\n${HEAD}${OWN}\n# फिर स्थान\n${PLACES}`, OWN],
    ['behind the last entry at the end of the file', `${HEAD}${PLACES}${OWN}`, OWN],
    ['behind the last entry where the file ends without a line end', `${HEAD}${PLACES}${OWN}`.trimEnd(), OWN.trimEnd()],
    ['as a new section at the end', `${HEAD}${PLACES}# अंत\n`, '# अंत\n'],
    ['under a key that has nothing yet', `${HEAD}furniture: # अभी खाली\n${PLACES}`, '# अभी खाली\n'],
    ['in the line ends of the file', `${HEAD}${OWN}${PLACES}`.replaceAll('\n', '\r\n'), OWN.replaceAll('\n', '\r\n')],
  ] as const) {
    test(`goes ${name}`, () => {
      const next = added(text);
      assert.equal(lines(next).at(-1), LINE);
      const end = text.indexOf(at) + at.length;
      assert.equal(next.slice(0, end), text.slice(0, end));
      assert.ok(next.endsWith(text.slice(end)));
      assert.equal(/(?<!\r)\n/.test(next), /(?<!\r)\n/.test(text));
      // a second line goes behind the first
      assert.deepEqual(lines(added(next, 'दूसरी डाक')).slice(-2), [LINE, 'दूसरी डाक']);
    });
  }

  test('is left to people where the list stands in brackets, or the text is no pack', () => {
    const listed = `${HEAD}furniture: [{ text: देखें सब, must-fire: [देखें सब], must-not-fire: [सब देखते हैं।] }]\n`;
    assert.equal(addFurniture(listed, LINE), undefined);
    assert.equal(addFurniture('- a\n- b\n', LINE), undefined);
    assert.equal(addFurniture('id: [', LINE), undefined);
  });
});
