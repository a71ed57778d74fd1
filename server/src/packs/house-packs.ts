/** The built-in packs. Generated from the `*.yaml` beside this file by `npm run generate`; their examples have run. */
import type { PackData } from './types';

// biome-ignore format: one line a pack, as it is generated
export const housePacks: readonly PackData[] = [
  {"id":"bhasha","title":{"hi":"पीटीआई-भाषा की शैली","en":"the style of PTI Bhasha"},"spellings":[{"preferred":"नयी","insteadOf":["नई"]},{"preferred":"बृहस्पतिवार","insteadOf":["गुरुवार","गुरूवार","वीरवार"]},{"preferred":"प्रतिशत","insteadOf":["फीसदी","फ़ीसदी","फीसद","फ़ीसद"]}],"banned":[],"furniture":[],"agencies":[],"places":[],"designators":[]},
  {"id":"jagran","title":{"hi":"दैनिक जागरण की शैली","en":"the style of Dainik Jagran"},"spellings":[{"preferred":"{आइआइटी|आइआइएम|आइएएस|आइपीएस|आइएएनएस|आइसीएमआर|आइसीयू|आइपीएल|आइसीसी}","insteadOf":["{आईआईटी|आईआईएम|आईएएस|आईपीएस|आईएएनएस|आईसीएमआर|आईसीयू|आईपीएल|आईसीसी}"]},{"preferred":"{पीटीआइ|एएनआइ|सीबीआइ|आरबीआइ|एसबीआइ|पीजीआइ|बीसीसीआइ|एफआइआर|एनआइए|एसआइटी}","insteadOf":["{पीटीआई|एएनआई|सीबीआई|आरबीआई|एसबीआई|पीजीआई|बीसीसीआई|एफआईआर|एनआईए|एसआईटी}"]},{"preferred":"फीसद","insteadOf":["फीसदी","फ़ीसदी"]},{"preferred":"{नई|नए|गई|गए|आए|किए|पाए|जाए|हुए|बनाए|लिए|इसलिए|चाहिए}","insteadOf":["{नयी|नये|गयी|गये|आये|किये|पाये|जाये|हुये|बनाये|लिये|इसलिये|चाहिये}"]},{"preferred":"रुपये","insteadOf":["रुपए","रूपये","रूपए"]}],"banned":[],"furniture":[],"agencies":[],"places":[],"designators":[]},
  {"id":"prabhat","title":{"hi":"प्रभात खबर की शैली","en":"the style of Prabhat Khabar"},"spellings":[{"preferred":"{नयी|नये|किये}","insteadOf":["{नई|नए|किए}"]},{"preferred":"रुपये","insteadOf":["रुपए","रूपये","रूपए"]}],"banned":[],"furniture":[],"agencies":[],"places":[],"designators":[]},
];
