/** Similar answers and duplicates out of real replies: the likest first with its reason, the own matter never, nothing where nothing is like. */
import { signFor } from '@main/usecases/assignment/sign-for';
import { findPlaces } from '@main/usecases/matter/find-places';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { registerFeedback } from '@main/usecases/reply/register-feedback';
import { recordDelivery } from '@main/usecases/reply/record-delivery';
import { findDuplicates } from '@main/usecases/similar/find-duplicates';
import { findSimilar } from '@main/usecases/similar/find-similar';
import type { MatterFilter } from '@shared/ipc/calls/matter-calls';
import { expect, it } from 'vitest';
import { assignToSelf, day, failureOf, openDesk, suggestion, type TestDesk } from '../support';

const PAGE: MatterFilter = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 };
