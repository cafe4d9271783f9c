import type { FieldDescription } from '../../../../../core/journey/privacy/private-field.ts'
import { describe, expect, it } from 'vitest'
import { privateFieldKind } from '../../../../../core/journey/privacy/private-field.ts'

const empty: FieldDescription = { type: 'text', autocomplete: '', name: '', id: '', label: '', placeholder: '' }
const kindOf = (field: Partial<FieldDescription>) => privateFieldKind({ ...empty, ...field })

describe('by type', () => {
  it.each([
    [{ type: 'password' }, 'password'],
    [{ type: 'password', label: 'Search' }, 'password'],
    [{ type: 'email' }, 'email'],
    [{ type: 'EMAIL', name: 'q' }, 'email'],
    [{ type: 'tel' }, 'phone'],
    [{ type: 'tel', label: 'Card number' }, 'payment'],
    [{ type: 'tel', autocomplete: 'cc-number' }, 'payment'],
    [{ type: 'tel', autocomplete: 'one-time-code' }, 'code'],
    [{ type: 'date', name: 'birthdate' }, 'birthday'],
    [{ type: 'textarea', label: 'Passport number' }, 'identity'],
  ] as const)('%j is private: %s', (field, kind) => {
    expect(kindOf(field)).toBe(kind)
  })

  it.each(['checkbox', 'radio', 'button', 'submit', 'reset', 'image', 'file', 'range', 'color', 'hidden', 'search'])(
    'what nobody types or sees, and what is looked for, is not: %s',
    (type) => {
      expect(kindOf({ type, name: 'email', label: 'Password' })).toBeNull()
    },
  )
})

describe('by what it is to be filled in with', () => {
  it.each([
    ['name', 'honorific-prefix given-name additional-name family-name honorific-suffix nickname name'],
    ['username', 'username impp'],
    ['password', 'new-password current-password'],
    ['code', 'one-time-code'],
    ['address', 'street-address address-line1 address-line2 address-line3 address-level4 address-level3 postal-code'],
    ['payment', 'cc-name cc-given-name cc-additional-name cc-family-name cc-number'],
    ['payment', 'cc-exp cc-exp-month cc-exp-year cc-csc'],
    ['birthday', 'bday bday-day bday-month bday-year'],
    ['phone', 'tel tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension'],
    ['email', 'email'],
    [null, 'organization organization-title address-level2 address-level1 country country-name cc-type'],
    [null, 'transaction-currency transaction-amount language sex url photo tel-country-code'],
  ] as const)('it is private as %s: %s', (kind, names) => {
    const kinds = names.split(' ').map(autocomplete => [autocomplete, kindOf({ autocomplete })])
    expect(kinds).toEqual(names.split(' ').map(autocomplete => [autocomplete, kind]))
  })

  it.each([
    ['section-a shipping home tel', 'phone'],
    ['billing  GIVEN-NAME', 'name'],
    ['username webauthn', 'username'],
    ['  shipping street-address ', 'address'],
  ])('whoever and wherever it is of: %s', (autocomplete, kind) => {
    expect(kindOf({ autocomplete })).toBe(kind)
  })

  it('it counts before words, but for what says nothing of it', () => {
    expect(kindOf({ autocomplete: 'organization', name: 'name', label: 'Your name' })).toBeNull()
    expect(kindOf({ autocomplete: 'off', label: 'Your name' })).toBe('name')
    expect(kindOf({ autocomplete: 'on', name: 'email' })).toBe('email')
    expect(kindOf({ autocomplete: 'nope-7', label: 'Telefon' })).toBe('phone')
    expect(kindOf({ autocomplete: 'toString' })).toBeNull()
  })
})

const called = {
  password: [
    'Password',
    'user_password',
    'txtPassword',
    'confirmpassword',
    'Passwort wiederholen',
    'Kennwort',
    'Mot de passe',
    'Contraseña',
    'PIN',
    'pwd',
    '密码',
    '登录密码',
    '請輸入密碼',
    'パスワード（確認）',
  ],
  code: [
    'One-time code',
    'Verification code',
    'otp',
    'sms_code',
    'E-mail verification code',
    'Bestätigungscode',
    'Code de vérification',
    'Código de verificación',
    '验证码',
    '手机验证码',
    '簡訊驗證碼',
    '动态密码',
    '短信校验码',
    '認証コード',
  ],
  payment: [
    'Card number',
    'cardnumber',
    'cc-number',
    'ccnum',
    'Name on card holder card name',
    'CVC',
    'cvv2',
    'Security code',
    'MM / YY',
    'Expiry date',
    'cc_exp_month',
    'IBAN',
    'Account number',
    'Kreditkartennummer',
    'Karteninhaber',
    'Gültig bis',
    'Kontonummer',
    'Numéro de carte',
    'Cryptogramme',
    'Número de tarjeta',
    'Fecha de caducidad',
    '银行卡号',
    '持卡人姓名',
    '有效期',
    '安全码',
    '信用卡號碼',
    '銀行帳號',
    'カード番号',
    'セキュリティコード',
  ],
  identity: [
    'Passport number',
    'passportNo',
    'Social Security Number',
    'SSN',
    'National ID',
    'ID card number',
    'Driver\'s licence no.',
    'Personalausweisnummer',
    'Steuer-ID',
    'Numéro de sécurité sociale',
    'DNI / NIE',
    '身份证号',
    '证件号码',
    '身分證統一編號',
    '護照號碼',
    '居留證號',
    '手機條碼',
    'マイナンバー',
    '運転免許証番号',
  ],
  email: [
    'E-mail',
    'email',
    'userEmail',
    'billing[email_address]',
    'emailaddress',
    'name@example.com email',
    'Company e-mail',
    'E-Mail-Adresse',
    'Adresse e-mail',
    'Courriel',
    'Correo electrónico',
    '邮箱',
    '电子邮件地址',
    '電子郵件',
    '信箱',
    'メールアドレス',
  ],
  phone: [
    'Phone',
    'phone_number',
    'phonenumber',
    'homePhone',
    'Mobile',
    'Cell',
    'tel',
    'Fax',
    'Company phone',
    'Telefonnummer',
    'Handynummer',
    'Mobil',
    'Téléphone portable',
    'Teléfono móvil',
    '手机号',
    '联系电话',
    '收件人電話',
    '手機號碼',
    '行動電話',
    '携帯電話番号',
  ],
  birthday: [
    'Date of birth',
    'birthday',
    'dob',
    'birth_year',
    'Geburtsdatum',
    'Date de naissance',
    'Fecha de nacimiento',
    '生日',
    '出生日期',
    '生年月日',
  ],
  username: [
    'Username',
    'user_name',
    'userId',
    'Login',
    'loginName',
    'Benutzername',
    'Nom d’utilisateur',
    'Identifiant',
    'Nombre de usuario',
    '用户名',
    '账号',
    '使用者名稱',
    '帳號',
    '微信号',
    'ユーザー名',
    'ユーザーID',
  ],
  name: [
    'Name',
    'Your name',
    'Name (required)',
    'Name Name',
    'Please enter your name',
    'Bitte Ihren Namen eingeben',
    'Name (Pflichtfeld)',
    'Nom (obligatoire)',
    'Full name *',
    'first_name',
    'firstname',
    'billing[last_name]',
    'lName',
    'Surname',
    'customerName',
    'contact_name_1',
    'Display name',
    'Nickname',
    'Vorname',
    'Nachname',
    'Ihr Name',
    'Ansprechpartner',
    'Prénom',
    'Nom',
    'Nom de famille',
    'Votre nom',
    'Nombre',
    'Apellidos',
    'Nombre y apellidos',
    '姓名',
    '姓',
    '名字',
    '收货人',
    '联系人',
    '真实姓名',
    '收件人姓名',
    '聯絡人',
    '暱稱',
    'お名前',
    '氏名（フリガナ）',
  ],
} as const

describe.each(Object.entries(called))('by words, as %s', (kind, words) => {
  it.each(words)('in any place: %s', (word) => {
    expect(kindOf({ label: word })).toBe(kind)
    expect(kindOf({ placeholder: word })).toBe(kind)
    expect(kindOf({ name: word, id: 'field_12' })).toBe(kind)
    expect(kindOf({ id: word.toUpperCase() === word ? word : word.toLowerCase() })).toBe(kind)
  })
})

describe('nothing is private', () => {
  it.each([
    '',
    'Search',
    'Search customers by name',
    'q',
    'Suche',
    'Rechercher',
    'Buscar',
    '搜索手机号',
    '搜尋姓名',
    '検索',
    'Coupon name',
    'coupon_code',
    'Gutscheincode',
    'Product name',
    'productName',
    'Produktname',
    'Nom du produit',
    'Nombre del producto',
    '商品名称',
    '商品名字',
    'File name',
    'filename',
    'Dateiname',
    '文件名',
    '檔案名稱',
    'Company name',
    'companyName',
    'Firmenname',
    'Nom de l’entreprise',
    'Nombre de la empresa',
    '公司名称',
    '企业名称',
    '公司名稱',
    '統一編號',
    '会社名',
    'Display name of the plan',
    'Plan name',
    '套餐名称',
    'Event name',
    'Team name',
    'Name of your project',
    'Brand',
    '品牌',
    'Quantity',
    'Message',
    'Comment',
    'Note',
    'Amount',
    '数量',
    '備註',
    'Phone model',
    '手机型号',
    '手機品牌',
    'iPhone',
    'Headphones',
    'microphone',
    'Email subject',
    'Betreff der E-Mail template',
    '邮件主题',
    'Account type',
    'Coupon expiry date',
    '优惠券有效期',
    'Compass',
    'Spinner',
    'Keywords',
    'palabras clave',
    'City',
    'Country',
    'Language',
    'Title',
    'Rating',
  ])('in %j', (word) => {
    expect(kindOf({ label: word })).toBeNull()
    expect(kindOf({ name: word })).toBeNull()
  })

  it('in a name whose label says that it is a thing\'s', () => {
    expect(kindOf({ name: 'name', id: 'name', label: 'Product name' })).toBeNull()
    expect(kindOf({ name: 'name', label: '公司名称' })).toBeNull()
    expect(kindOf({ name: 'name', label: 'How shall we call you?' })).toBe('name')
  })
})
