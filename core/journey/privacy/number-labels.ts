/** What the word before a number says of it. */
export type NumberLabel = 'phone' | 'identity' | 'other'

const phoneWords = [
  'tel|tele?fono?|tele?phone|tél|téléphone|fon|phone|mobile?|móvil|portable|handy|cell|call|fax|hotline|whatsapp',
  'rufnummer|durchwahl|freephone|toll[ -]free',
]
const phoneParts = [
  'telefon|mobilnummer|handynummer|faxnummer',
  '电话|電話|手机号?|手機(?:號碼?)?|行動|座机|市話|市话|传真|傳真|热线|熱線|專線|专线|总机|總機|客服|联系方式|聯絡方式|携帯|致電|致电',
]

const identityWords = [
  'passports?|id[ -]card|identity (?:card|number)|national id|personal id|hkid|ssn|social security|national insurance',
  'ni (?:number|no)|driver\'?s? licen[cs]e|dni|nie|nif|nir|steuer-?id|codice fiscale|sécurité sociale|cpf|aadhaar',
]
const identityParts = [
  '(?:personal|reise)?ausweis|steuer-?identifikation|reisepass|führerschein',
  '身[份分][证證](?:[统統]一[编編][号號])?|[证證]件[号號]|[护護]照|居留[证證]|[统統]一[证證][号號]|[驾駕]驶?[证證照]|手[机機][条條][码碼]|[载載]具|自然人[憑凭][證证]',
  'マイナンバー|旅券',
]

const otherWords = [
  '(?:order|invoice|item|article|product|part|model|tracking|parcel|shipment|customer|account|case|ticket|transaction'
  + '|reference|serial|batch|confirmation|booking|company|registration)s?[ -]?(?:no|nr|numbers?|ids?|codes?|#)',
  'case|reference|ref|sku|isbn(?:-1[03])?|ean|gtin|upc|imei|asin|hrb|vat|art\\.?-?nr|re-nr',
  '(?:bestell|kunden|auftrags|rechnungs|artikel|sendungs|vertrags|vorgangs|serien|steuer)-?(?:nummer|nr)',
  'n° de (?:commande|suivi)|(?:pedido|factura|seguimiento)',
]
const otherParts = [
  '[单單货貨编編型序][号號]|[订訂][单單]|序列[号號]|流水[号號]|[发發][票][号號]|[条條]形?[码碼]|[统統][编編]|[统統]一[编編][号號]',
  '税号|識別[号號]|识别号|[备備]案|(?:注文|伝票|追跡|管理)番号|品番',
]

/** Words of other scripts and of German stand within longer ones; the rest stand by themselves. */
function oneOf(words: string[], parts: string[]): string {
  return `((?<![a-zß-ÿ])(?:${words.join('|')})(?![a-zß-ÿ])|${parts.join('|')})`
}

/** A label ends shortly before its number, with no other number and no line between; the nearest one counts. */
const labelBefore = new RegExp(`(?<=(?:${[
  oneOf(phoneWords, phoneParts),
  oneOf(identityWords, identityParts),
  oneOf(otherWords, otherParts),
].join('|')})[^\\d\\n]{0,14}?)`, 'iy')

/** What the nearest word before a place in a text says of the number there; null where none says anything. */
export function labelAt(text: string, index: number): NumberLabel | null {
  labelBefore.lastIndex = index
  const found = labelBefore.exec(text)
  if (found === null)
    return null
  return found[1] !== undefined ? 'phone' : found[2] !== undefined ? 'identity' : 'other'
}
