/** What no safe fix of the desk's rules may do: change a name, however much it looks like a slip. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveSettings } from '../../server/src/config/settings';
import { fixAll } from '../../server/src/fix/fixpoint';
import { lint } from '../../server/src/lint';
import { rules } from '../../server/src/rules/index';
import { parse } from '../../server/src/story/parse';

const ALL_ON = resolveSettings([
  { from: 'test', rules: Object.fromEntries(rules.map(({ meta }) => [meta.id, 'warning' as const])) },
]).settings;

/** Names of people: given names, family names, and names from afar whose parts are small words of Hindi. */
const PEOPLE =
  'अंजलि अखिलेश अजीत अनिता अनीता अब्दुल अमित अरविंद आलोक इमरान उमा उषा कमला कमलेश करण कविता किरण केशव गीता गुरप्रीत चंदन चित्रा जगदीश जया ज्योति तारा दिनेश दीपक दीप्ति नंदिनी नरेश निशा नीलम नीता परवीन पूनम प्रकाश प्रिया फातिमा बलदेव भारती मंजू मनोज मीना मुकेश मोहन रजनी रमा रवि राधा राहुल रेखा ललिता लता विनोद शबनम शशि शांति शिव श्याम संगीता सतीश सरिता सीमा सुनीता सुषमा हरि हिना'.split(
    ' ',
  );
const FAMILIES =
  'अग्रवाल अंसारी आर्य कुशवाहा केशरी कौर खान गुप्ता घोष चतुर्वेदी चौधरी जोशी झा ठाकुर तिवारी त्रिपाठी दास दुबे देशमुख नायक नायर नेने पटेल पांडे पांडेय पाठक पाल प्रसाद बघेल बनर्जी बैठा भट्ट मंडल महतो माझी मिश्र मिश्रा मुखर्जी मुर्मू मेहता यादव राठौर राय राव रावत रेड्डी वर्मा व्यास शर्मा शाह शुक्ल शुक्ला शेख सरकार सहाय साव साहू सिंह सिन्हा सेन सेठ सोनी सोरेन हेम्ब्रम'.split(
    ' ',
  );
const FROM_AFAR = 'आंग सान सू की,मिन को नाइंग,को को गॉफ,यो यो,पार्क सो यून,ली से वू,शी की यो,हो हो बस,मून जे इन,जो जो,दे दे'.split(
  ',',
);
/** As letters stand for names: के is K, से is not, and two of the same are common. */
const INITIALS = 'ए के,के के,एस एस,जे जे,आर के,सी पी,बी के,एन एन,डी डी,पी के,वी वी,के,एम के,सी के,के एस,के सी,टी टी'.split(',');
const PLACES =
  'लखीसराय,बगहा,मोतिहारी,नरकटियागंज,सिवान,सीवान,दरभंगा,पटना,बेतिया,इंफाल,ईटानगर,श्रीनगर,शिमला,पुदुचेरी,पणजी,कोच्चि,तिरुवनंतपुरम,चेन्नई,मुंबई,नई दिल्ली,केप टाउन,न्यूयॉर्क,न्यू यॉर्क'.split(
    ',',
  );

const person = fc
  .tuple(fc.constantFrom('', ...INITIALS), fc.constantFrom(...PEOPLE), fc.constantFrom(...FAMILIES))
  .map(([initials, given, family]) => (initials === '' ? `${given} ${family}` : `${initials} ${family}`));
const name = fc.oneof(
  { weight: 4, arbitrary: person },
  { weight: 1, arbitrary: fc.constantFrom(...FROM_AFAR) },
  { weight: 1, arbitrary: fc.constantFrom(...PLACES) },
);
/** Where a name stands: N is the name, M another; the words beside it are what the rules look at. */
const FRAMES = [
  'बैठक में N ने प्रस्ताव रखा। M ने उसका समर्थन किया।',
  'N की पार्टी ने चुनाव में भाग लिया। M की पार्टी ने नहीं।',
  'N के घर पर बैठक हुई। वहां M के भाई भी थे।',
  'पुरस्कार N को मिला। दूसरा पुरस्कार M को दिया गया।',
  'पत्रकारों ने N से और M से बात की।',
  'N का नाम सूची में पहला है, M का अंतिम।',
  'समारोह में N, M और कई कलाकार आए।',
  'कार्यक्रम में श्री N (M) भी थे।',
  'नेता N: बैठक कल होगी। डॉ. M ने यह सुना।',
  'N, जो मंच पर थे, बोले। M में उत्साह था।',
];

test('no safe fix changes a letter of a name', () => {
  fc.assert(
    fc.property(name, name, fc.constantFrom(...FRAMES), (one, other, frame) => {
      const body = frame.replaceAll('N', one).replaceAll('M', other);
      const text = `समारोह में कलाकारों का सम्मान\n\nजयपुर, 14 फरवरी (भाषा) राजस्थान के जयपुर में समारोह हुआ। संस्कृति विभाग ने यह जानकारी दी।\n\n${body}\n`;
      const fixed = fixAll(text, (copy) => lint(parse(copy), ALL_ON, rules).findings).text;
      assert.equal(fixed, text);
    }),
    { numRuns: 500, seed: 1511 },
  );
});
