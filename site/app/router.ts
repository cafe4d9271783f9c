import { createRouter, createWebHashHistory } from 'vue-router'
import { speech } from '../language/speech.ts'

/** Waits for the texts of a page, in the language spoken. */
function needTexts(...areas: string[]): () => Promise<void> {
  return () => Promise.all(areas.map(speech.needTexts)).then(() => {})
}

/** Addresses stand behind the hash, so that the site works from any folder of any server. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'library', component: () => import('./LibraryPlace.vue') },
    {
      path: '/history',
      name: 'history',
      beforeEnter: needTexts('history', 'imports'),
      component: () => import('../history/HistoryPage.vue'),
    },
    { path: '/start', name: 'start', component: () => import('../sample/StartPage.vue') },
    {
      path: '/new',
      beforeEnter: needTexts('journeys', 'history'),
      component: () => import('../journeys/NewJourneyPage.vue'),
    },
    {
      path: '/audit/:id',
      // Its evidence changes observations by the same dialogs as their list, and its map is edited in its place.
      beforeEnter: needTexts('map', 'observations', 'finding', 'edit', 'history'),
      component: () => import('./WorkspacePage.vue'),
      props: true,
      children: [
        { path: '', name: 'audit', component: () => import('./EditableMap.vue') },
        {
          path: 'observations',
          name: 'observations',
          component: () => import('../observations/ObservationsPage.vue'),
        },
        {
          path: 'customers',
          name: 'customers',
          beforeEnter: needTexts('beliefs', 'customers'),
          component: () => import('../customers/CustomersPage.vue'),
        },
        {
          path: 'customers/by-hand',
          name: 'by-hand',
          beforeEnter: needTexts('byHand', 'customers'),
          component: () => import('../customers/by-hand/ByHandPage.vue'),
        },
        {
          path: 'customers/add',
          name: 'add-answers',
          beforeEnter: needTexts('addingAnswers', 'tying'),
          component: () => import('../adding-answers/AddAnswersPage.vue'),
        },
        {
          path: 'customers/rules',
          name: 'tie-answers',
          beforeEnter: needTexts('customers', 'tying'),
          component: () => import('../customers/tying/TyingPage.vue'),
        },
      ],
    },
    {
      path: '/metrics',
      name: 'metrics',
      beforeEnter: needTexts('metrics'),
      component: () => import('../metrics/MetricsPage.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
