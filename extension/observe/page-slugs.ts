/**
 * What shops call the pages of common touchpoints in the last part of their addresses, by the touchpoint's English
 * name: whole parts, in lower case with blanks between words, since a word within one says too little.
 */
export const pageSlugs: Readonly<Record<string, readonly string[]>> = {
  'Home page': ['', 'index', 'home', 'homepage'],
  'Search result': ['search', 'search results', 'results', '搜索', '搜尋'],
  'About us': ['about', 'about us', 'our story', 'company', '关于我们', '關於我們'],
  'Blog or article': ['blog', 'news', 'magazine', 'article', 'articles', '博客', '部落格'],
  'Product page': ['product', 'product detail', 'product details', 'e commerce', '商品', '产品', '產品'],
  'Pricing': ['pricing', 'prices', 'price list', '价格', '價格'],
  'FAQ': ['faq', 'faqs', 'frequently asked questions', '常见问题', '常見問題'],
  'Chat with sales': ['chat', 'live chat', 'sales chat'],
  'Sign up': ['sign up', 'signup', 'register', 'registration', 'create account', 'join', '注册', '註冊'],
  'Basket': ['basket', 'cart', 'shopping cart', 'bag', 'shopping bag', '购物车', '購物車'],
  'Payment': ['payment', 'checkout', 'billing', '结账', '結帳', '付款'],
  'Order confirmation': ['order confirmation', 'order received', 'order complete', 'thank you', 'invoice', 'receipt'],
  'First use': ['getting started', 'get started', 'quick start', 'onboarding'],
  'Help centre': ['help', 'help center', 'help centre', 'knowledge base', '帮助', '說明'],
  'Contact support': ['contact', 'contact us', 'contacts', 'support', '联系我们', '聯絡我們'],
  'Review request': ['review', 'reviews', 'write a review', 'feedback', '评价', '評價'],
  'Invite a friend': ['invite', 'refer a friend', 'referral', 'referrals', '推荐', '推薦'],
}
