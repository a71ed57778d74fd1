/** A desk whose drafts all end with the same line. */

/** The line. */
export const LINE = 'आंचलिक समाचार केंद्र की डाक सेवा से प्राप्त सामग्री';

const PLACES = ['अलवर', 'सीकर', 'दमोह', 'बस्ती', 'पूर्णिया', 'धमतरी', 'चंबा', 'भिवानी', 'गोंडा'];
const WORKS = ['तालाब', 'सड़क', 'पुल', 'नहर', 'मंडी', 'पार्क', 'घाट', 'मैदान', 'बाजार'];

/** The drafts by name, `0.wire` and so on: nine stories that have nothing in common but the line. */
export function draftsEndingWith(line: string): Record<string, string> {
  return Object.fromEntries(
    PLACES.map((place, i) => [
      `${i}.wire`,
      `${place} में ${WORKS[i]} का काम शुरू\n\n${place}, 3 मई (भाषा) ${place} के ${WORKS[i]} पर काम सोमवार से शुरू हुआ। जिला प्रशासन ने यह जानकारी दी।\n\n${line}\n`,
    ]),
  );
}
