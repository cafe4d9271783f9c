import type { CriterionSet } from './criterion-set.ts'

/** How what the customer came to do gets done. */
export const taskSet: CriterionSet = {
  key: 'task',
  name: { 'en': 'Doing the task', 'zh-CN': '完成任务', 'zh-TW': '完成任務' },
  criteria: [
    {
      id: '8ee340e3-0ba7-4080-9b6f-529ac2554ed1',
      name: { 'en': 'Findable', 'zh-CN': '容易找到', 'zh-TW': '容易找到' },
      question: {
        'en': 'Does a customer find here what they need?',
        'zh-CN': '客户能在这里找到需要的东西吗？',
        'zh-TW': '顧客能在這裡找到需要的東西嗎？',
      },
      words: [
        { 'en': 'not found', 'zh-CN': '找不到', 'zh-TW': '找不到' },
        { 'en': 'found after some search', 'zh-CN': '找一阵才找到', 'zh-TW': '找一陣才找到' },
        { 'en': 'found straight away', 'zh-CN': '一下就找到', 'zh-TW': '一下就找到' },
      ],
    },
    {
      id: 'be54df53-7256-42fd-a113-5873c009e272',
      name: { 'en': 'Few steps', 'zh-CN': '步骤精简', 'zh-TW': '步驟精簡' },
      question: {
        'en': 'Is it done in no more steps than it needs?',
        'zh-CN': '步骤是否没有多余？',
        'zh-TW': '步驟是否沒有多餘？',
      },
      words: [
        { 'en': 'many needless steps', 'zh-CN': '多余步骤很多', 'zh-TW': '多餘步驟很多' },
        { 'en': 'one or two steps too many', 'zh-CN': '多一两步', 'zh-TW': '多一兩步' },
        { 'en': 'not a step too many', 'zh-CN': '一步也不多', 'zh-TW': '一步也不多' },
      ],
    },
    {
      id: 'c0e2003a-8b32-402b-a278-152f0c29659c',
      name: { 'en': 'Errors explained', 'zh-CN': '出错有说明', 'zh-TW': '出錯有說明' },
      question: {
        'en': 'Where something goes wrong, is it said what it was and how to go on?',
        'zh-CN': '出错时，是否说明了问题以及如何继续？',
        'zh-TW': '出錯時，是否說明了問題以及如何繼續？',
      },
      words: [
        { 'en': 'no word of it, or a code alone', 'zh-CN': '没有提示，或只有代码', 'zh-TW': '沒有提示，或只有代碼' },
        { 'en': 'says what, not how to go on', 'zh-CN': '说了问题，没说怎么继续', 'zh-TW': '說了問題，沒說怎麼繼續' },
        { 'en': 'says what and how to go on', 'zh-CN': '说清问题和下一步', 'zh-TW': '說清問題和下一步' },
      ],
    },
    {
      id: '621a88fb-479e-485a-ba00-16232b7964c6',
      name: { 'en': 'Accessible', 'zh-CN': '无障碍', 'zh-TW': '無障礙' },
      question: {
        'en': 'Can it be done by keyboard, with a screen reader, enlarged and on a small screen?',
        'zh-CN': '用键盘、屏幕阅读器、放大显示或小屏幕都能完成吗？',
        'zh-TW': '用鍵盤、螢幕閱讀器、放大顯示或小螢幕都能完成嗎？',
      },
      words: [
        { 'en': 'shuts some people out', 'zh-CN': '有人无法使用', 'zh-TW': '有人無法使用' },
        { 'en': 'can be done by detours', 'zh-CN': '绕路才能完成', 'zh-TW': '繞路才能完成' },
        { 'en': 'works for everybody', 'zh-CN': '人人都能顺利完成', 'zh-TW': '人人都能順利完成' },
      ],
    },
    {
      id: 'f53ce8bf-55f8-479b-8856-e8ba852dc273',
      name: { 'en': 'Can be undone', 'zh-CN': '可以反悔', 'zh-TW': '可以反悔' },
      question: {
        'en': 'Can the customer go back, or think better of it, without loss?',
        'zh-CN': '客户能返回或改变主意而不受损失吗？',
        'zh-TW': '顧客能返回或改變主意而不受損失嗎？',
      },
      words: [
        { 'en': 'no way back', 'zh-CN': '无法返回', 'zh-TW': '無法返回' },
        { 'en': 'a way back, with effort or loss', 'zh-CN': '能返回，但费力或有损失', 'zh-TW': '能返回，但費力或有損失' },
        { 'en': 'undone in one step', 'zh-CN': '一步即可还原', 'zh-TW': '一步即可還原' },
      ],
    },
  ],
}
