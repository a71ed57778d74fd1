/**
 * Papers that Hindi sites reprint articles of, as they stand in brackets behind the title: `… (दैनिक जागरण)`. The papers
 * with the widest readership in Hindi, and the English ones that are translated.
 */
export const newspapers = [
  'दैनिक जागरण',
  'दैनिक भास्कर',
  'दैनिक ट्रिब्यून',
  'अमर उजाला',
  'हिन्दुस्तान',
  'नवभारत टाइम्स',
  'जनसत्ता',
  'राजस्थान पत्रिका',
  'पत्रिका',
  'प्रभात खबर',
  'राष्ट्रीय सहारा',
  'नई दुनिया',
  'नवभारत',
  'पंजाब केसरी',
  'हरिभूमि',
  'देशबंधु',
  'लोकमत समाचार',
  'बिजनेस स्टैंडर्ड',
  'इकोनॉमिक टाइम्स',
  'इंडियन एक्सप्रेस',
  'टाइम्स ऑफ इंडिया',
  'हिंदुस्तान टाइम्स',
  'द हिंदू',
];
