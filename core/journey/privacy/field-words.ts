import type { PrivateFieldKind } from './private-field-kind.ts'

interface FieldWords {
  kind: PrivateFieldKind
  /** What a field is called; of Latin letters, by a word of its own. */
  called: RegExp
  /** What it is about if it is called that and still nobody's own. */
  but?: RegExp
}

/** Of Latin letters without accents, each by itself; of Chinese and Japanese anywhere. */
function calledAny(words: string[], parts: string[]): RegExp {
  return new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])|${parts.join('|')}`)
}

const numberWord = ' ?(?:no|nr|num|numbers?|nummer)?'

/** What looks for something: nothing typed there stays. */
export const search = calledAny(
  ['search|suche|suchen|recherche|rechercher|buscar|busqueda|q|query|keywords?'],
  ['搜|検索'],
)

/** Things that have a name too. */
const things = calledAny([
  'company|firma|firmen\\w*|business|organi[sz]ation|entreprise|societe|empresa|team|group|school|university|bank',
  'brand|product|produkt\\w*|produit|producto|item|artikel|article|coupon|cupon|gutschein|voucher|promo|offer',
  'plans?|tarif|files?|datei\\w*|fichier|archivo|folder|project|projekt\\w*|projet|proyecto|template|campaign',
  'event|list|tag|store|shop|city|street|country|category|domain|server|device|workspace|channel|playlist|hotel',
  'subscription',
], [
  '公司|企[业業]|[单單]位|商品|[产產]品|[优優]惠|[文檔]件|[文檔]案|[项項]目|[专專]案|方案|套餐|店|品牌|活[动動]|[团團][队隊]',
  '[学學]校|分[类類]|[标標][题題]|[银銀]行|[宠寵]物|会社|ファイル|プラン|チーム',
])

/** What forms say around the word for what they ask. */
const asking = '(?:please )?(?:enter|type|input|txt|field|form|display)|bitte'
const whose = 'your|ihr(?:en)?|dein(?:en)?|votre|ton|su|tu'
const remark = [
  'here|again|required|optional|eingeben|pflichtfeld|erforderlich|obligatoire|facultatif|obligatorio|opcional',
  'name|complet|completo|y apellidos?',
].join('|')

/** Nothing but a name, be it whose it may. */
const justName = new RegExp(
  `^(?:(?:(?:${asking}) )?(?:(?:${whose}) )?(?:namen?|nom|nombres?)(?: (?:${remark}))?|[姓名])$|名字`,
)

/** The surest first: a code that comes by e-mail is a code, and the phone number of a recipient one of a phone. */
export const fieldWords: readonly FieldWords[] = [
  {
    kind: 'code',
    called: calledAny([
      'otp|totp|[mt]fa|fa code|tan|one ?time ?(?:code|password|passcode|pin)|sms ?tan',
      '(?:verif\\w+|authenticat\\w+|auth|sms|login|confirmation) ?(?:code|pin)',
      '(?:bestatigungs|verifizierungs|einmal) ?(?:code|passwort|kennwort)',
      'code (?:de )?(?:verification|confirmation|validation|sms)|codigo (?:de )?(?:verificacion|confirmacion|sms)',
    ], ['[验驗][证證][码碼]|校[验驗][码碼]|[动動][态態](?:密[码碼]|口令)|(?:認証|確認)コード|ワンタイム']),
  },
  {
    kind: 'identity',
    called: calledAny([
      `passports?${numberWord}|ssn|social security${numberWord}|national (?:id|insurance)${numberWord}|hkid`,
      `(?:id|identity) ?card${numberWord}|(?:id|identity|personal) ?(?:no|numbers?)`,
      `driver ?s? ?licen[cs]e${numberWord}`,
      '(?:personal)?ausweis\\w*|reisepass\\w*|steuer ?id\\w*|sozialversicherungs\\w*|fuhrerschein\\w*',
      'passeport|securite sociale|(?:carte|piece) d identite|dni|nie|nif|pasaporte|seguridad social',
    ], [
      '身[份分][证證]|[证證]件[号號]|[护護]照|居留[证證]|[驾駕]驶?[证證照]|通行[证證]|手[机機][条條][码碼]|[载載]具',
      'マイナンバー|個人番号|旅券|パスポート|免許証|在留カード',
    ]),
  },
  {
    kind: 'payment',
    called: calledAny([
      `(?:credit|debit|bank|gift|payment)? ?card ?(?:no|num|numbers?|holder|owner|name|code|exp\\w*|security)`,
      `(?:credit|debit|bank) ?card|cc ?(?:no|num|number|name|exp\\w*|month|year)|cvc|cvv|csc|security code`,
      'exp(?:iry|iration|ires)?(?: ?(?:date|month|year|mm|yy))*|mm yy(?:yy)?|mm jj(?:jj)?|mm aa(?:aa)?',
      `iban|bic|swift|(?:bank ?)?account ?(?:no|num|numbers?)|routing number|sort code|bank ?account`,
      '(?:kredit|bank|ec) ?karten?\\w*|karten ?(?:nummer|inhaber)|konto ?(?:nummer|inhaber)|prufziffer|gultig bis',
      '(?:numero|titulaire|nom) (?:de |sur )?(?:la )?carte|carte (?:de credit|bancaire)|cryptogramme',
      '(?:numero|titular) (?:de )?(?:la )?tarjeta|tarjeta de (?:credito|debito)|codigo de seguridad',
      'date d expiration|fecha de (?:caducidad|vencimiento)|ablaufdatum',
    ], [
      '卡[号號]|信用卡|[银銀]行卡|持卡人|[银銀]行[账帳][号號户戶]|安全[码碼]|有效(?:期|日期|年月)',
      'カード(?:番号|名義)|クレジットカード|セキュリティコード|口座(?:番号|名義)|有効期限',
    ]),
    but: calledAny(
      ['coupon|cupon|gutschein|voucher|promo|offer|product|produkt\\w*|produit|producto|item'],
      ['[优優]惠|商品|[产產]品|活[动動]'],
    ),
  },
  {
    kind: 'password',
    called: calledAny([
      '\\w*passw(?:or[dt])?\\w*|passwd|pwd|pass|pass ?(?:phrase|code)|pin|kennwort\\w*',
      'mot de passe|contrasena|(?<!palabras? )clave',
    ], ['密[码碼]|口令|パスワード|暗証番号']),
  },
  {
    kind: 'email',
    called: calledAny(['\\w*email\\w*|e mails?|mail|courriel|correo'], ['[邮郵]箱|[电電]子?[邮郵]件?|信箱|メール']),
    but: calledAny(
      ['subject|betreff|objet|asunto|template|vorlage|body|content'],
      ['主[题題旨]|[标標][题題]|件名|[内內]容'],
    ),
  },
  {
    kind: 'phone',
    called: calledAny([
      `(?:tele|cell|mobile|home|work|contact|customer|user)? ?phone${numberWord}|tel|telefon\\w*|telefono|telephone`,
      `mobile${numberWord}|mobil(?:nummer|telefon)?|movil|celular|handy\\w*|cell|fax${numberWord}`,
      'rufnummer|portable|whatsapp',
    ], ['手[机機]|[电電][话話]|行動號碼|座机|市話|[传傳]真|携帯']),
    but: calledAny(
      ['i phone|models?|modell|modele|modelo|brands?|marke|marque|marca|case|type|os|plan|tarif'],
      ['型[号號]|[机機]型|品牌|[类類]型|牌子'],
    ),
  },
  {
    kind: 'birthday',
    called: calledAny([
      'birth ?(?:day|date|year|month)?|date of birth|bday|dob|geburts(?:datum|tag|jahr|ort)|geboren',
      'naissance|nacimiento|cumpleanos',
    ], ['生日|出生|生年月日']),
  },
  {
    kind: 'username',
    called: calledAny([
      'user ?(?:name|id)|login(?: ?(?:name|id))?|account ?(?:name|id)|screen ?name|member ?id|wechat|skype|line id',
      'benutzer(?:name|kennung)?|anmeldename|(?:nom d )?utilisateur|identifiant|usuario',
    ], [
      '用[户戶]名|使用者(?:名[稱称]|帳號|代號)|[账帐帳][号號户戶]|登[录錄入]名|微信[号號]',
      '(?:ユーザー?|ログイン|アカウント)(?:名|id)',
    ]),
    but: calledAny(['type|plan|role'], ['[类類]型']),
  },
  {
    kind: 'name',
    called: calledAny([
      '(?:first|last|middle|given|family|full|maiden|legal|real|sur|fore|nick) ?names?|[fl] ?name',
      '(?:customer|contact|recipient|receiver|guest|passenger|travell?er|patient|student|parent|child) ?names?',
      '(?:employee|billing|shipping|delivery|buyer|owner|holder|applicant|attendee|sender|author|reviewer) ?names?',
      '(?:vor|nach|familien|geburts|zu) ?namen?|ansprechpartner(?:in)?|empfanger(?:in)?',
      'prenoms?|nom de famille|destinataire|apellidos?|destinatario',
    ], [
      '姓名|姓氏|(?:收[货貨件]|[联聯][系絡繫]|寄件|付款|[订訂][购購]|[预預][订訂]|入住|乘[客机機]|申[请請]|投保|受益|取[货貨件])人',
      '真[实實]名|昵称|暱稱|氏名|名前|フリガナ|ふりがな|ニックネーム|宛名',
    ]),
  },
  { kind: 'name', called: justName, but: things },
]
