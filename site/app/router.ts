import { createRouter, createWebHashHistory } from 'vue-router'
import { speech } from '../language/speech.ts'

/** Addresses stand behind the hash, so that the site works from any folder of any server. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'library', component: () => import('../library/LibraryPage.vue') },
    { path: '/history', name: 'history', component: () => import('../history/HistoryPage.vue') },
    { path: '/start', name: 'start', component: () => import('../sample/StartPage.vue') },
    {
      path: '/new',
      beforeEnter: () => speech.needTexts('journeys'),
      component: () => import('../journeys/NewJourneyPage.vue'),
    },
    {
      path: '/audit/:id',
      // Its evidence changes observations by the same dialogs as their list, and its map is edited in its place.
      beforeEnter: () => Promise.all(['map', 'observations', 'edit'].map(speech.needTexts)).then(() => {}),
      component: () => import('./WorkspacePage.vue'),
      props: true,
      children: [
        { path: '', name: 'audit', component: () => import('./EditableMap.vue') },
        {
          path: 'observations',
          name: 'observations',
          component: () => import('../observations/ObservationsPage.vue'),
        },
      ],
    },
    {
      path: '/metrics',
      name: 'metrics',
      beforeEnter: () => speech.needTexts('metrics'),
      component: () => import('../metrics/MetricsPage.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
