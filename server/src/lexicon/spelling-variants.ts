/**
 * Words with two living spellings. Neither is wrong: a story should keep to one.
 * Source: Central Hindi Directorate (anusvara for the class nasal, ए after a vowel: the first form of each pair), agencies'
 * and papers' habits for the second.
 */
import { words } from './words';

/** Pairs `first|second` that a reader sees as one word; every pair is weighed by itself. */
export const variantPairs: readonly (readonly [string, string])[] = words(`
गए|गये गई|गयी लिए|लिये किए|किये दिए|दिये आए|आये आई|आयी पाए|पाये पाई|पायी हुए|हुये हुई|हुयी नए|नये नई|नयी चाहिए|चाहिये रुपये|रुपए बनाए|बनाये लगाए|लगाये बताए|बताये जाए|जाये
हिंदी|हिन्दी हिंदू|हिन्दू संबंध|सम्बन्ध संबंधित|सम्बन्धित संबंधी|सम्बन्धी प्रबंधन|प्रबन्धन केंद्र|केन्द्र केंद्रीय|केन्द्रीय मुंबई|मुम्बई सितंबर|सितम्बर नवंबर|नवम्बर दिसंबर|दिसम्बर अंतिम|अन्तिम अंतर्गत|अन्तर्गत
पांच|पाँच यहां|यहाँ वहां|वहाँ गांव|गाँव मां|माँ जांच|जाँच पहुंचा|पहुँचा पहुंचे|पहुँचे पहुंच|पहुँच मांग|माँग आंकड़े|आँकड़े
अक्टूबर|अक्तूबर गुरुवार|बृहस्पतिवार प्रतिशत|फीसदी छह|छः बीजिंग|पेइचिंग वाशिंगटन|वॉशिंगटन
`).map((pair) => {
  const [first, second] = pair.split('|');
  return [first!, second!] as const;
});
