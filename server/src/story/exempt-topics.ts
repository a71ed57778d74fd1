/** Numbers of sport, exchanges, houses of parliament and distances: 3.3. */
import type { Quantity } from './numbers';
import type { Surroundings } from './surroundings';
import { F, holds, isF, isListed, lengthAt, listed, type ReadTokens } from './vocabulary';

/** Words of sport that make no game by themselves: rounds are fired and counted, sets of clothes are handed out. */
const LOOSE_SPORT = /^(?:राउंड|सेट)$/;

/** True at a word that only a report of sport has. */
export function namesSport(tokens: ReadTokens, i: number): boolean {
  return isF(tokens, i, F.sport) && !LOOSE_SPORT.test(tokens.text[i]!);
}

export function isSport(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  const { first: i, end: j } = quantity;
  if (quantity.money || quantity.percent) return false;
  if (LOOSE_SPORT.test(tokens.text[j] ?? '')) return around.sportReport || isScore(around);
  if (
    isF(tokens, j, F.sport) ||
    (tokens.text[j] === 'रैंकिंग' && /^अंक/.test(tokens.text[j + 1] ?? '')) ||
    (/^(?:टूर्नामेंट|टूर्नामेंटों|सीरीज|प्रतियोगिता)$/.test(tokens.text[j] ?? '') && tokens.text[i - 1] === 'सुपर') ||
    (/^(?:स्वर्ण|रजत|कांस्य|अंतरराष्ट्रीय)$/.test(tokens.text[j] ?? '') && isF(tokens, j + 1, F.sport))
  )
    return true;
  if (
    quantity.range &&
    j === i + 3 &&
    !quantity.inWords &&
    tokens.text[i]!.length <= 2 &&
    tokens.text[i + 2]!.length <= 2
  ) {
    if (around.sportReport || isScore(around)) return true;
  }
  return around.sportReport && quantity.kind === 'plain';
}

/** `6-4, 7-5 से जीता`: pairs of small numbers in a sentence of winning or losing. */
function isScore(around: Surroundings): boolean {
  around.scored ??= holds(around.tokens, around.first, around.end, WON_OR_LOST);
  return around.scored;
}

const WON_OR_LOST = /^(?:जीत|हरा|मात|शिकस्त|पराजि|ड्रा|बराबरी|मुकाबल|फाइनल|सेमीफाइनल)/;

export function isMarket(tokens: ReadTokens, quantity: Quantity, around: Surroundings): boolean {
  // 312 अंक यानी 0.4 प्रतिशत: points and per cent of a sentence on the exchange are on record there
  if (around.market) return !quantity.magnitude || isCapital(around);
  return around.marketStory && !quantity.magnitude && isQuote(tokens, quantity, around);
}

const TRADED = listed(/^(?:सोना|सोने|चांदी|रुपया|रुपये|कच्चा|ब्रेंट)$/);
const TRADED_BY = /^(?:ग्राम|किलोग्राम|किग्रा|औंस|डॉलर|बैरल|10|दस)$/;

const PAISE_BY = /^(?:गिरावट|बढत|तेजी|मजबूती|कमजोरी|टूट|टूटकर|टूटा|गिरकर|फिसलकर|चढकर|मजबूत|कमजोर|लुढक|लुढककर)$/;

/** `सोना 64,300 रुपये प्रति 10 ग्राम`, `रुपया 82.91 प्रति डॉलर`: what gold and money are traded at, by the measure of their market. */
export function isTraded(tokens: ReadTokens, first: number, end: number): boolean {
  let traded = -1;
  for (let k = first; k < end; k++) {
    // 46 पैसे की गिरावट के साथ 74.14 पर: nothing else goes by paise
    if (tokens.text[k] === 'पैसे' && PAISE_BY.test(tokens.text[tokens.text[k + 1] === 'की' ? k + 2 : k + 1] ?? ''))
      return true;
    if (traded < 0) {
      if (isListed(tokens, k, TRADED)) traded = k;
    } else if (tokens.text[k] === 'प्रति' && TRADED_BY.test(tokens.text[k + 1] ?? '')) return true;
  }
  return false;
}

/** `बाजार पूंजीकरण घटकर 127 लाख करोड़ रुपये`: what all shares are worth is on record there, too. */
function isCapital({ tokens, first, end }: Surroundings): boolean {
  return tokens.text.slice(first, end).includes('पूंजीकरण');
}

/** A price or a change of the day's trade: `26.05 के स्तर पर`, `9.5 फीसदी की गिरावट`, `82 पैसे टूटकर`. */
function isQuote(tokens: ReadTokens, { end: j }: Quantity, { end }: Surroundings): boolean {
  for (let k = j; k < Math.min(end, j + 5); k++) {
    if (
      /^(?:अंक|अंकों|स्तर|गिरावट|कमी|कारोबार|बढत|तेजी|मजबूती|कमजोरी|टूट|टूटकर|टूटा|फिसल|फिसलकर|फिसला|चढ|चढकर|चढा|गिरकर|उछल|उछलकर|पैसे|बंद|नीचे)$/.test(
        tokens.text[k]!,
      )
    )
      return true;
  }
  return false;
}

/** The strength of a house: `लोकसभा की 543 सीटों`. Seats of a coach or a college are a count like any other. */
export function isSeats(tokens: ReadTokens, j: number, { first, end }: Surroundings): boolean {
  if (!isF(tokens, j, F.seat) && !(/^(?:विधानसभा|लोकसभा)$/.test(tokens.text[j] ?? '') && isF(tokens, j + 1, F.seat)))
    return false;
  for (let k = first; k < end; k++) {
    if (
      /^(?:लोकसभा|विधानसभा|राज्यसभा|विधान|सदन|चुनाव|उपचुनाव|मतदान|परिषद|निगम|संसद|संसदीय|दल|पार्टी|भाजपा|कांग्रेस|गठबंधन)/.test(
        tokens.text[k]!,
      )
    )
      return true;
  }
  return false;
}

/** `160 किलोमीटर की रफ्तार से चलने वाली ट्रेन`: what kind of train it is. How fast a wind blows is measured by somebody. */
export function isSpeed(tokens: ReadTokens, j: number, end: number): boolean {
  if (lengthAt(tokens, j, 0, F.distanceUnit) === 0) return false;
  let fast = false;
  for (let k = j + 1; k < Math.min(end, j + 12); k++) {
    if (/^(?:रफ्तार|गति|स्पीड)$/.test(tokens.text[k]!)) fast = true;
    else if (fast && /^(?:ट्रेन|ट्रेनें|ट्रेनों|वाहन|वाहनों|गाडी|गाडियां|चलने|दौडने)$/.test(tokens.text[k]!)) return true;
    else if (!fast && k > j + 4) return false;
  }
  return false;
}

export function isDistance(tokens: ReadTokens, j: number, end: number): boolean {
  const length =
    lengthAt(tokens, j, 0, F.distanceUnit) || (tokens.text[j] === 'कि' && tokens.text[j + 1] === '.' ? 4 : 0);
  if (length === 0) return false;
  for (let k = j + length; k < Math.min(end, j + length + 4); k++) if (isF(tokens, k, F.distance)) return true;
  return false;
}
