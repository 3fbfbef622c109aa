// The console's own words, Chinese and English. The phones keep the language of their talk.

const zh = {
  office: '江城评议', skip: '跳到窗口和手机', starting: '正在启动…', facts: '演示 · {units} 个单位 · {categories} 类 · 数据在本机',
  live: '实时', lost: '断开了，正在重连…', failed: '服务没有回答，正在再试。', language: '中 / EN', close: '关闭', jump: '跳到',
  clock: '办公室的时钟', 'clock.hour': '+1 小时', 'clock.reminder': '到下一次提醒', 'clock.month': '到月末',
  'clock.real': '时钟跟着真实时间走，可以往前拨。', 'clock.none': '没有要提醒的事。', 'clock.moving': '时钟在走…',
  'report.passed': '过了 {time}', 'report.handedOver': '通知单位 {n} 件', 'report.reminders': '{n} 次提醒', 'report.overdue': '{n} 次逾期', 'report.notice': '发了月度通报', 'report.quiet': '没有到期的事',
  path: '一次评价的路', 'path.pick': '看哪一件', 'path.none': '还没有投诉：请点“扫码”，评一个“不满意”', 'path.newest': '最新一件',
  'path.draft': '正在评价', 'path.praise': '满意的评价：不立案，计入排名',
  'step.scanned': '扫码', 'step.rated': '评价', 'step.opened': '受理', 'step.called': '待回访', 'step.called.done': '已回访', 'step.checked': '核查',
  'step.decided': '认定', 'step.deducted': '扣分', 'step.remedied': '整改', 'step.confirmed': '群众确认', 'step.announced': '月度通报',
  'now.rating': '正在评价', 'now.counted': '满意，计入排名', 'now.grades': '事项 {matter} · 人员 {person}', 'now.left': '还剩 {time}', 'now.overdue': '逾期 {time}', 'now.justOverdue': '刚刚逾期', 'now.attempts': '未接通 {n} 次', 'now.reminded': '提醒 {n} 次',
  'now.asked': '等群众回答', 'now.points': '现 {points} 分', 'now.deduction': '−{n}，现 {points} 分', 'now.noDeduction': '不扣分', 'now.skipped': '不需要', 'now.done': '完成',
  'verdict.upheld': '属实', 'verdict.revoked': '不属实', 'how.unconfirmed': '群众没有答', 'how.merged': '已并案', 'how.withdrawn': '群众撤回', 'how.revoked': '已告知结果', 'how.confirmed': '已确认',
  'state.received': '待回访', 'state.calling': '回访中', 'state.settled': '已解决，等确认', 'state.assigned': '已交办', 'state.referred': '核查中', 'state.remedying': '整改中', 'state.confirming': '等确认', 'state.escalated': '等主管决定', 'state.closed': '已办结',
  'grade.5': '非常满意', 'grade.4': '满意', 'grade.3': '基本满意', 'grade.2': '不满意', 'grade.1': '非常不满意',
  'mark.done': '已完成', 'mark.now': '进行中', 'mark.wait': '未到', 'mark.skip': '跳过',
  timeline: '经过', 'timeline.of': '经过（{n}）', 'timeline.times': '{n} 次', 'timeline.since': '{time} 起',
  'did.open': '评价不满意，受理', 'did.add-details': '补充情况', 'did.ready': '报给回访员', 'did.remind': '提醒', 'did.recount': '时限重算', 'did.close-unanswered': '群众没有答，办结',
  'did.show-number': '查看号码', 'did.write': '给群众留言', 'did.reached': '已接通', 'did.no-answer': '未接通', 'did.settle': '当场解决', 'did.assign': '交办单位', 'did.hand-over': '通知单位', 'did.refer': '转办纪检',
  'did.uphold': '认定属实', 'did.revoke': '认定不属实', 'did.record-accountability': '记录问责', 'did.correct-accountability': '更正问责', 'did.dismiss-appeal': '维持认定', 'did.grant-appeal': '撤销扣分', 'did.put-right': '整改完成', 'did.appeal': '申诉',
  'did.merge': '并案，一起办', 'did.separate': '说不是一回事', 'did.confirm-call': '说联系上了', 'did.deny-call': '说没人联系', 'did.confirm-solved': '说问题解决了', 'did.deny-solved': '说问题没解决', 'did.accept-remedy': '对整改满意', 'did.reject-remedy': '对整改不满意', 'did.note': '备注', 'did.reopen': '说没解决，重新打开', 'did.send-back': '退回单位', 'did.close': '主管结案', 'did.claim': '接手办理', 'did.give-back': '退回岗位', 'did.pass-on': '转给同事', 'did.memo': '内部备注',
  'did.release': '放行群众的话', 'did.rewrite': '改写后放行群众的话', 'did.withhold': '群众的话不给单位看', 'did.reply': '回话', 'did.change-grades': '改了评价', 'did.change-call-time': '改了接听时间', 'did.withdraw': '撤回评价', 'did.erase': '删除个人信息',
  poster: '窗口', 'poster.choose': '换一个', 'poster.waiting': '海报马上就来…', 'poster.failed': '海报没有画出来。', 'poster.typed': '扫不了？输入', 'poster.scan': '扫码（群众手机）', 'poster.pdf': 'PDF 海报', 'poster.page': '群众的网页',
  'poster.alt': '{unit} {counter} 的海报，上面有二维码', 'poster.unreachable': '真手机扫不到：服务只在本机（见 PINGYI_HOST）。',
  citizen: '群众的手机', 'citizen.short': '群众', 'citizen.new': '换一位群众', 'citizen.name': '群众 {n}', 'citizen.fresh': '换了一位群众：{name}',
  'citizen.empty': '还没有扫码。点左边的“扫码”，就像群众在窗口扫一扫。',
  staff: '办公室的手机', 'staff.short': '办公室', 'staff.joined': '{n} 人在线', 'staff.empty': '正在加入…', 'staff.desk': '打开工作台', 'staff.unread': '{n} 条新消息',
  'role.callback': '回访员', 'role.inspector': '纪检', 'role.inspector2': '纪检二', 'role.supervisor': '主管', 'role.head': '单位负责人', 'role.operator': '管理员', 'role.citizen': '群众', 'role.clock': '时钟', 'area.city': '全市',
  nobody: '没有人负责：{posts}。那里的事没有人会收到，请尽快让人加入。', 'nobody.post': '{role}（{areas}）', comma: '、',
  group: '通报群', 'group.more': '看全文', 'group.less': '收起', 'group.next': '下次 {time}', 'group.empty': '月度通报会发在这里。拨到月末就能看到。',
  board: '积分榜', 'board.unit': '单位', 'board.ratings': '评价', 'board.share': '满意', 'board.points': '分', 'board.held': '暂不计 {n}', 'board.none': '还没有评价', 'board.fell': '{unit} −{n}，现 {points} 分', 'board.rose': '{unit} +{n}，现 {points} 分', 'board.empty': '还没有单位。',
  stuff: '刷好评', 'stuff.what': '让 {n} 个编出来的账号几秒内都给这个窗口打“非常满意”，看看算不算数', 'stuff.done': '给{unit}刷了 {n} 条好评，{held} 条暂不计入',
  cover: '遮住码', 'cover.what': '几个工作日里旁边的窗口都有人扫，只有这个窗口没人扫：看看谁会发现', 'cover.done': '几个工作日没人扫{unit}（{counter}）的码，旁边都有人扫。请看纪检的手机',
  crowd: '来一批群众', 'crowd.running': '{n} / {all} 条评价', 'crowd.done': '评完 {n} 条，其中不满意 {bad} 条',
  'count.ratings': '评价', 'count.held': '暂不计', 'count.complaints': '投诉', 'count.events': '事件', 'count.entries': '扣分记录', 'count.sent': '已发', 'count.failed': '没发出', 'count.dead': '死信',
  results: '公开的月度通报', chooser: '换一个窗口', 'chooser.search': '单位、窗口或编号', 'chooser.category': '类别', 'chooser.all': '全部类别', 'chooser.found': '{n} 个窗口', 'chooser.more': '{n} 个窗口，先列 {shown} 个', 'chooser.none': '没有这样的窗口。',
  large: '图片', 'time.day': '{n} 天', 'time.hour': '{n} 小时', 'time.minute': '{n} 分',
};

const en = {
  office: 'Wuhan Pingyi', skip: 'Skip to counter and phones', starting: 'Starting…', facts: 'Demonstration · {units} units · {categories} categories · data stay on this machine',
  live: 'live', lost: 'connection lost, trying again…', failed: 'The server does not answer; trying again.', language: '中 / EN', close: 'Close', jump: 'Jump to',
  clock: 'Office clock', 'clock.hour': '+1 hour', 'clock.reminder': 'To next reminder', 'clock.month': 'To month\'s end',
  'clock.real': 'The clock follows real time and can be moved forward.', 'clock.none': 'Nothing to remind of.', 'clock.moving': 'The clock is moving…',
  'report.passed': '{time} passed', 'report.handedOver': '{n} handed to the unit', 'report.reminders': '{n} × reminded', 'report.overdue': '{n} overdue', 'report.notice': 'monthly notice sent', 'report.quiet': 'nothing was due',
  path: 'Path of a rating', 'path.pick': 'Which one to follow', 'path.none': 'No complaint yet: press “Scan” and rate “Dissatisfied”', 'path.newest': 'Newest',
  'path.draft': 'Being rated', 'path.praise': 'A satisfied rating: no complaint, counts in the ranking',
  'step.scanned': 'Scan', 'step.rated': 'Rating', 'step.opened': 'Received', 'step.called': 'Call back', 'step.called.done': 'Called back', 'step.checked': 'Inquiry',
  'step.decided': 'Verdict', 'step.deducted': 'Points', 'step.remedied': 'Remedy', 'step.confirmed': 'Confirmed', 'step.announced': 'Notice',
  'now.rating': 'rating now', 'now.counted': 'satisfied, counts', 'now.grades': 'Matter: {matter} · person: {person}', 'now.left': '{time} left', 'now.overdue': '{time} overdue', 'now.justOverdue': 'overdue just now', 'now.attempts': '{n} × no answer', 'now.reminded': '{n} × reminded',
  'now.asked': 'citizen is asked', 'now.points': '{points} points now', 'now.deduction': '−{n}, now {points}', 'now.noDeduction': 'none taken', 'now.skipped': 'not needed', 'now.done': 'done',
  'verdict.upheld': 'upheld', 'verdict.revoked': 'revoked', 'how.unconfirmed': 'no answer', 'how.merged': 'merged', 'how.withdrawn': 'withdrawn', 'how.revoked': 'result told', 'how.confirmed': 'confirmed',
  'state.received': 'to be called', 'state.calling': 'calling', 'state.settled': 'settled, unconfirmed', 'state.assigned': 'assigned', 'state.referred': 'under inquiry', 'state.remedying': 'being put right', 'state.confirming': 'citizen is asked', 'state.escalated': 'supervisor decides', 'state.closed': 'closed',
  'grade.5': 'very satisfied', 'grade.4': 'satisfied', 'grade.3': 'fairly satisfied', 'grade.2': 'dissatisfied', 'grade.1': 'very dissatisfied',
  'mark.done': 'done', 'mark.now': 'in progress', 'mark.wait': 'to come', 'mark.skip': 'skipped',
  timeline: 'Time line', 'timeline.of': 'Time line ({n})', 'timeline.times': '{n} ×', 'timeline.since': 'from {time}',
  'did.open': 'rated badly, received', 'did.add-details': 'added details', 'did.ready': 'passed on to call-back', 'did.remind': 'reminded', 'did.recount': 'deadline counted anew', 'did.close-unanswered': 'closed, the citizen did not answer',
  'did.show-number': 'looked at the number', 'did.write': 'wrote to the citizen', 'did.reached': 'reached by phone', 'did.no-answer': 'no answer', 'did.settle': 'settled on the call', 'did.assign': 'assigned to the unit', 'did.hand-over': 'the unit was told', 'did.refer': 'referred to the inspectors',
  'did.uphold': 'upheld', 'did.revoke': 'revoked', 'did.record-accountability': 'accountability recorded', 'did.correct-accountability': 'accountability corrected', 'did.dismiss-appeal': 'appeal dismissed', 'did.grant-appeal': 'appeal granted, points given back', 'did.put-right': 'put right', 'did.appeal': 'appealed',
  'did.merge': 'merged, handled together', 'did.separate': 'says it is another matter', 'did.confirm-call': 'says the office got in touch', 'did.deny-call': 'says nobody got in touch', 'did.confirm-solved': 'says it is solved', 'did.deny-solved': 'says it is not solved', 'did.accept-remedy': 'satisfied with the remedy', 'did.reject-remedy': 'not satisfied with the remedy', 'did.note': 'noted', 'did.reopen': 'says it is not solved, reopened', 'did.send-back': 'sent back to the unit', 'did.close': 'closed by the supervisor', 'did.claim': 'took it up', 'did.give-back': 'gave it back', 'did.pass-on': 'passed it on', 'did.memo': 'memo for colleagues',
  'did.release': 'released the citizen’s words', 'did.rewrite': 'released the citizen’s words in other words', 'did.withhold': 'withheld the citizen’s words', 'did.reply': 'answered', 'did.change-grades': 'changed the rating', 'did.change-call-time': 'changed the time to be called', 'did.withdraw': 'withdrew the rating', 'did.erase': 'deleted own data',
  poster: 'Counter', 'poster.choose': 'Another', 'poster.waiting': 'The poster is coming…', 'poster.failed': 'The poster could not be drawn.', 'poster.typed': 'Can\'t scan? Type', 'poster.scan': 'Scan (citizen\'s phone)', 'poster.pdf': 'PDF poster', 'poster.page': 'Citizen\'s page',
  'poster.alt': 'Poster of {unit}, {counter}, with its code', 'poster.unreachable': 'A real phone can\'t open this: the server is on this machine only (see PINGYI_HOST).',
  citizen: 'Citizen\'s phone', 'citizen.short': 'Citizen', 'citizen.new': 'Another citizen', 'citizen.name': 'Citizen {n}', 'citizen.fresh': 'Another citizen: {name}',
  'citizen.empty': 'Nothing scanned yet. Press “Scan” at the counter, as a citizen would.',
  staff: 'Office phones', 'staff.short': 'Office', 'staff.joined': '{n} joined', 'staff.empty': 'Joining…', 'staff.desk': 'Open the desk', 'staff.unread': '{n} new messages',
  'role.callback': 'Call-back', 'role.inspector': 'Inspector', 'role.inspector2': '2nd inspector', 'role.supervisor': 'Supervisor', 'role.head': 'Unit head', 'role.operator': 'Operator', 'role.citizen': 'Citizen', 'role.clock': 'Clock', 'area.city': 'whole city',
  nobody: 'Nobody is there as {posts}. What happens there is told to no one; let someone join.', 'nobody.post': '{role} ({areas})', comma: ', ',
  group: 'Notices', 'group.more': 'Read it all', 'group.less': 'Show less', 'group.next': 'next {time}', 'group.empty': 'The monthly notice will appear here. Move the clock to the month\'s end.',
  board: 'Points', 'board.unit': 'Unit', 'board.ratings': 'Ratings', 'board.share': 'Satisfied', 'board.points': 'Points', 'board.held': '{n} held back', 'board.none': 'no ratings yet', 'board.fell': '{unit} −{n}, now {points} points', 'board.rose': '{unit} +{n}, now {points} points', 'board.empty': 'No units yet.',
  cover: 'Cover the code', 'cover.what': 'for some open days people scan the neighbours and never this counter: see who notices', 'cover.done': 'Nobody scanned {unit} ({counter}) for some open days, while its neighbours were scanned. See the inspector’s phone',
  stuff: 'Fake praise', 'stuff.what': '{n} invented accounts rate this counter “very satisfied” within seconds: see whether that counts', 'stuff.done': '{n} fake praises for {unit}, {held} of them held back',
  crowd: 'Bring a crowd', 'crowd.running': '{n} of {all} ratings', 'crowd.done': '{n} ratings, {bad} of them bad',
  'count.ratings': 'ratings', 'count.held': 'held back', 'count.complaints': 'complaints', 'count.events': 'events', 'count.entries': 'points entries', 'count.sent': 'sent', 'count.failed': 'failed', 'count.dead': 'dead letters',
  results: 'Public results', chooser: 'Another counter', 'chooser.search': 'Unit, counter or code', 'chooser.category': 'Category', 'chooser.all': 'All categories', 'chooser.found': '{n} counters', 'chooser.more': '{n} counters, the first {shown}', 'chooser.none': 'No such counter.',
  large: 'Picture', 'time.day': '{n} d', 'time.hour': '{n} h', 'time.minute': '{n} min',
};

const phones = {
  zh: { log: '对话', you: '我：', bot: '评议：', picture: '图片：', ask: '写在这里', send: '发送', sending: '正在发送…', failed: '没有送出，正在再试。', again: '现在再试', offline: '网络不通，稍后自动再试。' },
  en: { log: 'Conversation', you: 'Me: ', bot: 'Office: ', picture: 'Picture: ', ask: 'Write here', send: 'Send', sending: 'Sending…', failed: 'Not sent; trying again.', again: 'Try now', offline: 'No connection; trying again soon.' },
};

const KEPT_AS = 'pingyi-console-language';
const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEPT_AS);
let chosen = asked === 'en' ? 'en' : 'zh';
localStorage.setItem(KEPT_AS, chosen);

export const language = () => chosen;

/** New talks and pages of this browser begin in the same language. */
function tellPages() {
  document.cookie = `pingyi-language=${chosen}; path=/; samesite=lax; max-age=31536000`;
}
tellPages();

/** A text with its {values} filled in; an unknown key shows itself, so that it is found. */
export function t(key, values = {}) {
  const text = (chosen === 'en' ? en : zh)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Words of a phone in the language of its own talk; what is said while it is empty comes from the console. */
export const phoneWords = (lang, emptyKey) => ({ ...phones[lang.startsWith('en') ? 'en' : 'zh'], empty: t(emptyKey) });

export function switchLanguage() {
  chosen = chosen === 'en' ? 'zh' : 'en';
  localStorage.setItem(KEPT_AS, chosen);
  tellPages();
  fill();
}

/** Puts the words into the page's fixed places. */
export function fill() {
  document.documentElement.lang = chosen === 'en' ? 'en' : 'zh-CN';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
}
