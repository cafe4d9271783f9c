import { plainWords } from '../../journey/same-name.ts'

/** Parts of names of columns that hold who or where somebody is. */
const parts = new RegExp([
  // In English word by word, since a product has a name too.
  /\b(?:first|last|full|middle|given|family|sur|user|nick|contact|customer|person|recipient|respondent)s? ?name\b/,
  /\b(?:phone|mobile|cell|fax|telephone|tel)\b|\bip(?: ?address)?\b/,
  /\b(?:latitude|longitude|street|zip|postcode)\b/,
  /\b(?:postal|billing|shipping|home|mailing) ?(?:code|address)\b|\b(?:birth|birthday|dob|passport|ssn|gender|city)\b/,
  /姓名|名字|昵称|暱稱|手机|手機|电话|電話|住址|地址|身份证|身分證|微信|学号|學號|生日|经度|經度|纬度|緯度|城市|性别|性別/,
].map(({ source }) => source).join('|'), 'i')

/** Whether a column holds who or where somebody is, by its name; addresses of pages are not meant. */
export function isPersonal(name: string): boolean {
  const words = plainWords(name.replace(/([a-z])([A-Z])/g, '$1 $2')).join(' ')
  return /^(?:name|names|address|location)$/.test(words) || (parts.test(words) && !/网|網|email|e mail/.test(words))
}
