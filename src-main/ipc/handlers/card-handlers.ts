/** Identity cards: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { exportCard } from '../../usecases/card/export-card';
import { importCard } from '../../usecases/card/import-card';
import { listPeers } from '../../usecases/card/list-peers';
import { ownCard } from '../../usecases/card/own-card';
import { refuseCandidate, replaceCard } from '../../usecases/card/replace-card';
import { revokeCard } from '../../usecases/card/revoke-card';
import { rotateOwnCard } from '../../usecases/card/rotate-own-card';
import { verifyCard } from '../../usecases/card/verify-card';
import type { Exchange } from '../../usecases/package/exchange';

export function cardHandlers(exchange: Exchange) {
  const { workspace } = exchange;
  return {
    'card.own': () => ownCard(workspace),
    'card.export': () => exportCard(workspace),
    'card.rotate': (input) => rotateOwnCard(exchange, input),
    'card.import': (input) => importCard(workspace, input),
    'card.verify': (input) => verifyCard(workspace, input),
    'card.replace': (input) => replaceCard(workspace, input),
    'card.refuse-candidate': (input) => refuseCandidate(workspace, input),
    'card.revoke': (input) => revokeCard(workspace, input),
    'peer.list': () => listPeers(workspace),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
