/** Verdicts on figures and their reasons, in words. */
import type { Localized } from '../rules/types';
import type { Figure, Verdict } from '../story/model';

export const verdictNames: Readonly<Record<Verdict, Localized>> = {
  attributed: { hi: 'स्रोत है', en: 'Attributed' },
  carried: { hi: 'पास के स्रोत पर टिका है', en: 'Carried by a source nearby' },
  weak: { hi: 'स्रोत बेनाम है', en: 'Weak source' },
  'own-act': { hi: 'संस्था का अपना काम', en: 'An act of the authority itself' },
  unattributed: { hi: 'स्रोत नहीं है', en: 'No source' },
  exempt: { hi: 'स्रोत की जरूरत नहीं', en: 'Needs no source' },
};

/** Words for every code of `Figure.reason`; a test holds the engine's codes against them. */
export const figureReasons: Readonly<Record<string, Localized>> = {
  'same-sentence': { hi: 'स्रोत इसी वाक्य में है।', en: 'The source stands in the same sentence.' },
  'taken-up': {
    hi: 'इसी वाक्य में वक्ता सर्वनाम से आया है; नाम पहले लिखा है।',
    en: 'The sentence takes up a speaker who was named before.',
  },
  quote: {
    hi: 'आंकड़ा उस कथन में है जिसका वक्ता पास में नामित है।',
    en: 'It stands in a quotation whose speaker is named beside it.',
  },
  trailing: { hi: 'आगे का वाक्य बताता है कि जानकारी किसने दी।', en: 'A later sentence says who gave the information.' },
  forward: { hi: 'स्रोत इसी पैराग्राफ में इससे पहले आया है।', en: 'The source was named earlier in the paragraph.' },
  additive: {
    hi: 'पैराग्राफ पिछले पैराग्राफ की बात आगे बढ़ाता है, जहां स्रोत है।',
    en: 'The paragraph goes on with the one before, which names the source.',
  },
  repeat: { hi: 'यही आंकड़ा खबर में दूसरी जगह स्रोत के साथ है।', en: 'The same figure has its source elsewhere in the story.' },
  lead: { hi: 'इंट्रो पहले बात कहता है, फिर स्रोत।', en: 'The lead states first and names the source after.' },
  subhead: { hi: 'उपशीर्षक बताता है कि बात किसकी है।', en: 'The subhead names who speaks.' },
  list: { hi: 'सूची के ऊपर का वाक्य स्रोत बताता है।', en: 'The sentence over the list names the source.' },
  reported: {
    hi: 'खबर जिस दस्तावेज की है, आंकड़ा उसी में है; उसे किसने रखा, यह ऊपर बताया गया है।',
    en: 'It stands in the document that the story reports; who presented it is named above.',
  },
  part: { hi: 'यह उस जोड़ का हिस्सा है जिसका स्रोत बताया गया है।', en: 'It is part of a total that has its source.' },
  series: {
    hi: 'जगहों के हिसाब से यही गिनती पिछले वाक्य से चली आ रही है, जहां स्रोत है।',
    en: 'The count by places goes on from the sentence before, which has its source.',
  },
  anonymous: { hi: 'जो बता रहा है उसका नाम नहीं है।', en: 'Whoever says so is not named.' },
  'weak-carried': {
    hi: 'जिस पिछले स्रोत पर यह टिका है वह बेनाम है।',
    en: 'The earlier source that it rests on names no one.',
  },
  'own-act': { hi: 'संस्था का किया काम अपना प्रमाण आप है।', en: 'What an authority does is its own record.' },
  none: { hi: 'न इस वाक्य में, न आसपास किसी स्रोत का नाम है।', en: 'No source is named in this sentence or near it.' },
  date: { hi: 'यह तारीख है।', en: 'It is a date.' },
  year: { hi: 'यह वर्ष है।', en: 'It is a year.' },
  time: { hi: 'यह समय है।', en: 'It is a time of day.' },
  duration: { hi: 'यह अवधि है।', en: 'It is a length of time.' },
  age: { hi: 'यह उम्र है।', en: 'It is an age.' },
  ordinal: { hi: 'यह क्रम है।', en: 'It is an ordinal.' },
  descriptor: { hi: 'यह विशेषण का हिस्सा है।', en: 'It is part of a description.' },
  name: { hi: 'यह नाम का हिस्सा है।', en: 'It is part of a name.' },
  designator: { hi: 'यह धारा, वार्ड या संख्या जैसी पहचान है।', en: 'It labels a section, ward or number.' },
  phone: { hi: 'यह फोन नंबर है।', en: 'It is a telephone number.' },
  sport: { hi: 'यह खेल का स्कोर है।', en: 'It is a score.' },
  market: { hi: 'यह बाजार का दर्ज आंकड़ा है।', en: 'It is on record at the exchange.' },
  seats: { hi: 'यह सदन की तय सीट संख्या है।', en: 'It is the fixed number of seats.' },
  distance: { hi: 'यह दूरी या माप है।', en: 'It is a distance.' },
  question: { hi: 'यह सवाल है, दावा नहीं।', en: 'It is asked, not asserted.' },
  idiom: { hi: 'यह मुहावरा है।', en: 'It is an idiom.' },
  one: { hi: 'अकेला ‘एक’ आंकड़ा नहीं है।', en: 'A lone ‘one’ is no figure.' },
  'small-word': { hi: 'यह आम बोलचाल की छोटी संख्या है।', en: 'It is a small number of everyday speech.' },
  condition: { hi: 'यह शर्त या सीमा है, दावा नहीं।', en: 'It is a condition or a limit, not asserted.' },
  'named-set': { hi: 'इसके सदस्यों के नाम खबर में हैं।', en: 'Its members are named in the story.' },
  size: { hi: 'यह बताता है कि चीज कितनी बड़ी है।', en: 'It says how large a thing is.' },
  headline: { hi: 'यह शीर्षक का हिस्सा है।', en: 'It is part of a headline.' },
  'quoted-name': { hi: 'यह उद्धरण चिह्नों में लिखा नाम है।', en: 'It is a name in quotation marks.' },
  aggregate: { hi: 'यह पहले कही गई संख्या की ओर लौटता है।', en: 'It refers back to a known set.' },
  rank: { hi: 'यह स्थान या पायदान है।', en: 'It is a rank.' },
};

/** A list number and a figure in a list share a code. */
const listNumber: Localized = { hi: 'यह सूची का क्रमांक है।', en: 'It numbers an item of a list.' };

/** Said instead of the reason, of a figure that somebody has let stand. */
export const acceptedReason: Localized = {
  hi: 'डेस्क ने इसे ऐसे ही रहने दिया है।',
  en: 'The desk has let it stand as it is.',
};

/** The reason for a figure's verdict; a code without words is given as it is. */
export function reasonOf(figure: Pick<Figure, 'verdict' | 'reason'>): Localized {
  if (figure.verdict === 'exempt' && figure.reason === 'list') return listNumber;
  return figureReasons[figure.reason] ?? { hi: figure.reason, en: figure.reason };
}
