/** Which topics make the answer of a call stale. A call that only acts has none. */
import type { Topic } from '@shared/ipc/changed';
import type { CallName } from '@shared/ipc/contract';

const TOPICS_OF_CALL: Readonly<Partial<Record<CallName, readonly Topic[]>>> = {
  'app.status': ['status', 'settings'],
  'setup.demo-desks': ['status'],
  'safety.get': ['safety', 'status'],
  'keys.sheet': ['safety', 'status'],
  'matter.list': ['matters'],
  'matter.get': ['matters', 'packages'],
  'matter.find-places': ['matters'],
  'matter.sessions': ['matters'],
  'matter.find-duplicates': ['matters'],
  'similar.find': ['matters'],
  'filter.list': ['settings', 'status'],
  'report.preview': ['matters', 'settings'],
  'report.to-add': ['matters', 'settings', 'status'],
  'report.overview': ['matters', 'status'],
  'promise.list': ['matters', 'status', 'settings'],
  'case.rules': ['matters', 'settings', 'drafts'],
  'draft.get': ['drafts'],
  'handling.requirements': ['matters', 'settings'],
  'plan.near': ['matters', 'settings', 'status'],
  'plan.propose-milestones': ['matters', 'settings', 'status'],
  'draft.versions': ['versions'],
  'approval.get': ['approvals', 'matters', 'status'],
  'approval.tasks': ['approvals', 'matters', 'status'],
  'approval.settings': ['approvals'],
  'reply.check': ['matters', 'drafts'],
  'reply.suggest-number': ['matters'],
  'today.get': ['matters', 'packages', 'status'],
  'card.own': ['status', 'peers'],
  'peer.list': ['peers'],
  'package.pending': ['matters', 'packages', 'peers'],
  'package.list': ['packages'],
  'volume.list': ['packages'],
  'package.occurring': ['packages', 'peers'],
  'package.get': ['packages'],
  'exchange.overview': ['packages', 'peers', 'matters', 'status'],
  'medium.list': ['packages'],
  'medium.propose': ['packages'],
  'quarantine.list': ['packages', 'peers'],
  'settings.get': ['settings'],
  'holiday.list': ['settings'],
  'matter.preview-clocks': ['matters', 'settings'],
  'profile.list': ['settings'],
  'profile.get': ['settings'],
  'document.list': ['documents', 'matters'],
  'document.get': ['documents'],
  'document.images': ['documents'],
  'seal-image.list': ['settings'],
  'template.list': ['settings'],
};

export function isStale(name: string, changed: readonly Topic[]): boolean {
  const topics = Object.hasOwn(TOPICS_OF_CALL, name) ? TOPICS_OF_CALL[name as CallName] : undefined;
  return topics?.some((topic) => changed.includes(topic)) ?? false;
}
