import { counts, firstOf, ignored, knownColumns } from './known-columns.ts'
import { headerRowSystem } from './read-header-row.ts'

const signs = ['country_code', 'language', 'city', 'session_id', 'device_id', 'errors.message', 'errors.error_time']

/** Sessions or page views of Contentsquare's data export: what visitors did, and no answers. */
export const contentsquare = headerRowSystem({
  id: 'contentsquare',
  kind: 'behaviour',
  isHeader: header => header.count(['project_id', 'user_id']) === 2 && header.count(signs) >= 2,
  columns: () => knownColumns([
    ...firstOf('record', ['pageview_id', 'view_id', 'session_id']),
    ['user_id', 'customer'],
    ...firstOf('time', ['view_time', 'pageview_time', 'session_time', 'session_date', 'date']),
    ...firstOf('address', ['url', 'page_url', 'path', 'landing_page']),
    ['language', 'segment'],
    ['country_code', 'market'],
    ['device_type', 'channel'],
    ...counts(null, ['number_of_views', 'view_number', 'page_view_count', 'number_of_errors']),
    ...ignored(['project_id', 'city', 'region', 'device_id', 'ip', 'user_agent']),
  ]),
  // Arrays, joined into one cell.
  others: name => /^(?:errors|events|custom_vars|dynamic_var\w*|transactions)\./.test(name) ? { role: 'ignore' } : null,
})
