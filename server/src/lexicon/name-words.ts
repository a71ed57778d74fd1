/** Words that tell a name: nobody changes its spelling without asking. Written by hand. */
import { words } from './words';

/** Titles that stand before a person's name. */
export const titlesOfPersons = words(`
श्री श्रीमती सुश्री कुमारी डॉ डॉक्टर प्रो प्रोफेसर मो मोहम्मद पं पंडित स्वामी संत आचार्य महंत मौलाना न्यायमूर्ति जस्टिस मेजर कर्नल ब्रिगेडियर जनरल कैप्टन
`);

/** Words in which names of institutions, papers, parties, schemes and trains end. */
export const nameEndings = words(`
टाइम्स समाचार टीम ब्यूरो संवाद संस्थान प्रतिष्ठान विश्वविद्यालय महाविद्यालय विद्यालय विद्यापीठ कॉलेज स्कूल सम्मेलन सभा महासभा संघ महासंघ परिषद अकादमी अकादेमी समिति
पार्टी दल मोर्चा मंच सेना वाहिनी परिवार ट्रस्ट फाउंडेशन न्यास लिमिटेड निगम बैंक कंपनी प्रकाशन प्रेस एक्सप्रेस मेल न्यूज टीवी पत्रिका दैनिक योजना मिशन अभियान पुरस्कार सम्मान
`);
