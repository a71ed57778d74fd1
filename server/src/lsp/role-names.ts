/** The parts of a story, as the desk calls them. */
import type { Localized } from '../rules/types';
import type { BlockRole } from '../story/model';

export const roleNames: Readonly<Record<BlockRole, Localized>> = {
  headline: { hi: 'शीर्षक', en: 'headline' },
  repeat: { hi: 'दोहराव', en: 'repeat' },
  strap: { hi: 'उपशीर्षक', en: 'strap' },
  kicker: { hi: 'शोल्डर', en: 'kicker' },
  byline: { hi: 'बाइलाइन', en: 'byline' },
  timestamp: { hi: 'समय', en: 'timestamp' },
  caption: { hi: 'कैप्शन', en: 'caption' },
  'photo-credit': { hi: 'फोटो क्रेडिट', en: 'photo credit' },
  dateline: { hi: 'डेटलाइन', en: 'dateline' },
  lead: { hi: 'इंट्रो', en: 'lead' },
  body: { hi: 'पैराग्राफ', en: 'paragraph' },
  subhead: { hi: 'उपशीर्षक', en: 'subhead' },
  'list-item': { hi: 'सूची', en: 'list item' },
  'sign-off': { hi: 'क्रेडिट लाइन', en: 'sign-off' },
  disclaimer: { hi: 'अस्वीकरण', en: 'disclaimer' },
  furniture: { hi: 'वेबसाइट का टुकड़ा', en: 'furniture' },
  'ad-marker': { hi: 'विज्ञापन का निशान', en: 'ad marker' },
  tail: { hi: 'बाद की पंक्तियां', en: 'tail' },
};
