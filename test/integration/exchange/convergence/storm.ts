/** One run: four desks act and exchange while media are lost, doubled and delayed, machines restored, rolled back, cloned, and clocks set. Then fair weather. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { appendEvent } from '@main/usecases/event/append-event';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { exportPackage } from '@main/usecases/package/export-package';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { sendAnew } from '@main/usecases/package/send-anew';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { localDate } from '@shared/domain/calendar/local-date';
import {
  assignmentIdSchema,
  type MatterId,
  matterIdSchema,
  type PackageId,
  packageIdSchema,
  pointIdSchema,
  recordIdSchema,
} from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { EventBody, EventType } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import { sql } from 'drizzle-orm';
import { between, pick, type Random, randomFrom } from '../../../bench/data/random';
import {
  backUp,
  CLOCK_RANGE,
  cloneFolder,
  closeDesks,
  type DeskTemplate,
  type ModelDesk,
  openDesks,
  restart,
  restore,
  rollBack,
  swapFolder,
} from './model-desks';
import { NO_SABOTAGE, type Sabotage } from './sabotage';

const TODAY = localDate(2026, 3, 2);
const DAY = 24 * 3600 * 1000;

export const STORM_FACTS = [
  'sealed',
  'lost',
  'doubled',
  'restores',
  'roll-backs',
  'clones',
  'exchanged folders',
  'E_DUPLICATE',
  'E_FORK',
] as const;
export type StormFact = (typeof STORM_FACTS)[number];

interface Parcel {
  readonly path: string;
  readonly to: ModelDesk;
}

export class Storm {
  readonly log: string[] = [];
  /** How often what happened. */
  readonly counts = new Map<StormFact, number>();
  private readonly random: Random;
  private readonly parcels: Parcel[] = [];
  private readonly backups = new Map<ModelDesk, string[]>();
  private readonly clones = new Map<ModelDesk, string>();
  private files = 0;

  private constructor(
    readonly desks: readonly ModelDesk[],
    private readonly folder: string,
    seed: number,
    private readonly sabotage: Sabotage,
  ) {
    this.random = randomFrom(seed);
  }

  static async begin(
    templates: readonly DeskTemplate[],
    folder: string,
    seed: number,
    sabotage: Sabotage = NO_SABOTAGE,
  ): Promise<Storm> {
    await mkdir(folder, { recursive: true });
    const storm = new Storm(await openDesks(templates, folder), folder, seed, sabotage);
    for (const desk of storm.desks) await sabotage.afterStart(desk);
    const [office] = storm.desks;
    if (office) await storm.newMatter(office);
    return storm;
  }

  async end(): Promise<void> {
    await closeDesks(this.desks);
  }

  /** `steps` of anything at all. */
  async rage(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.step(pick(this.random, this.desks));
  }

  private async step(desk: ModelDesk): Promise<void> {
    const dice = between(this.random, 1, 100);
    if (dice <= 24) await this.act(desk);
    else if (dice <= 52) await this.send(desk);
    else if (dice <= 76) await this.deliverAny();
    else if (dice <= 79) this.lose();
    else if (dice <= 82) await this.readOnly();
    else if (dice <= 87) await this.keepBackup(desk);
    else if (dice <= 91) await this.putBack(desk);
    else if (dice <= 96) await this.clone(pick(this.random, [desk, ...this.clones.keys()]));
    else if (dice <= 98) this.jump(desk);
    else await this.again(desk);
  }

  private say(text: string): void {
    this.log.push(text);
  }

  private count(fact: StormFact): void {
    this.counts.set(fact, (this.counts.get(fact) ?? 0) + 1);
  }

  private async act(desk: ModelDesk): Promise<void> {
    if (desk.isOffice && this.random() < 0.4) return this.newMatter(desk);
    const matters = await mattersAt(desk);
    if (matters.length === 0) return;
    const matter = pick(this.random, matters);
    this.say(`${desk.name} acts on ${matter.id}`);
    if (desk.isOffice) {
      return this.perform(desk, matter.id, 'procedure.recorded', {
        procedure: '督办',
        on: TODAY,
        person: '周督查',
        text: `第${this.log.length}次督办`,
        files: [],
      });
    }
    const own = matter.assignments.find(({ facts }) => facts.unit.unitId === desk.unitId);
    if (!own) return;
    const assignmentId = own.id;
    if (own.state === 'assigned') {
      return this.perform(desk, matter.id, 'assignment.accepted', {
        assignmentId,
        on: TODAY,
        handler: '吴经办',
      });
    }
    if (own.facts.role === 'co-handler' && this.random() < 0.5) {
      return this.perform(desk, matter.id, 'opinion.submitted', {
        assignmentId,
        opinionId: recordIdSchema.parse(randomUUID()),
        on: TODAY,
        text: `会办意见第${this.log.length}稿`,
        contactName: '吴经办',
        contactPhone: '88001234',
        files: [],
      });
    }
    return this.perform(desk, matter.id, 'progress.recorded', {
      assignmentId,
      entryId: recordIdSchema.parse(randomUUID()),
      on: TODAY,
      text: `第${this.log.length}次进展`,
      evidence: [],
    });
  }

  /** Under a given lead everybody takes part. */
  private async newMatter(office: ModelDesk, given?: ModelDesk): Promise<void> {
    const matterId = matterIdSchema.parse(randomUUID());
    this.say(`${office.name} registers ${matterId}`);
    await this.perform(office, matterId, 'matter.registered', {
      kind: 'deputy-suggestion',
      number: String(this.log.length),
      title: '关于在城东新区增设公办幼儿园的建议',
      proposers: [{ name: '沈若兰', kind: 'deputy' }],
      originalText: '城东新区近三年新增常住人口四万，公办幼儿园学位不足。',
      points: [{ id: pointIdSchema.parse(randomUUID()), no: 1, text: '在城东新区增设公办幼儿园' }],
      keyMatter: false,
      classification: 'none',
      urgency: 'none',
      attachments: [],
      receivedOn: TODAY,
      profile: { id: 'general', version: 1 },
    });
    const units = this.desks.filter(({ isOffice }) => !isOffice);
    const lead = given ?? pick(this.random, units);
    await this.assign(office, matterId, lead, 'lead');
    for (const unit of units) {
      if (unit !== lead && (given || this.random() < 0.8))
        await this.assign(office, matterId, unit, 'co-handler');
    }
  }

  private async assign(office: ModelDesk, matterId: MatterId, unit: ModelDesk, role: 'lead' | 'co-handler') {
    await this.perform(office, matterId, 'matter.assigned', {
      id: assignmentIdSchema.parse(randomUUID()),
      unit: { unitId: unit.unitId, name: unit.name },
      role,
      assignedOn: TODAY,
      clocks: [],
    });
  }

  private async perform<T extends EventType>(
    { workspace }: ModelDesk,
    matterId: MatterId,
    type: T,
    body: EventBody<T>,
  ) {
    const { identity, actor } = workspace.session;
    const acting = { identity, actor, at: workspace.now() };
    try {
      await workspace.database.write((tx) => appendEvent<T>(tx, acting, { type, matterId, body }));
    } catch (error) {
      // A desk that was put back may do twice what its fold already knows.
      if (!(error instanceof AppError && error.code === 'ACTION_FORBIDDEN')) throw error;
    }
  }

  /** Everything that waits for one other desk. */
  private async send(from: ModelDesk): Promise<void> {
    const waiting = await pendingExports(from.workspace);
    if (waiting.length === 0) return;
    const { recipient } = pick(this.random, waiting);
    const parcel = await this.export(from, this.deskOf(recipient.unitId));
    if (parcel) this.parcels.push(parcel);
  }

  private deskOf(unitId: string): ModelDesk {
    const desk = this.desks.find((candidate) => candidate.unitId === unitId);
    if (!desk) throw new Error('a package for nobody');
    return desk;
  }

  private async export(from: ModelDesk, to: ModelDesk): Promise<Parcel | undefined> {
    this.files += 1;
    const path = join(from.folder, 'medium', `${this.files}.cfp`);
    from.desktop.place = path;
    await exportPackage(from.exchange, { unitId: to.unitId, naming: 'neutral' });
    this.say(`${from.name} sends ${this.files} to ${to.name}`);
    this.count('sealed');
    await this.sabotage.afterExport(from);
    return { path, to };
  }

  /** In any order; what was delivered may stay and come a second time. */
  private async deliverAny(): Promise<void> {
    if (this.parcels.length === 0) return;
    const at = Math.floor(this.random() * this.parcels.length);
    const parcel = this.parcels[at];
    if (!parcel) return;
    if (this.random() < 0.85) this.parcels.splice(at, 1);
    else this.count('doubled');
    await this.deliver(parcel);
  }

  private async deliver({ path, to }: Parcel): Promise<void> {
    if (await this.sabotage.beforeReading(to, path)) return;
    const { plans, refused } = await stagePackages(to.exchange, { from: 'drop', tokens: [path] });
    for (const { code, details } of refused) {
      if (code !== 'E_DUPLICATE' && code !== 'E_FORK') {
        throw new Error(`${to.name} refuses ${path}: ${code} ${JSON.stringify(details)}`);
      }
      this.count(code);
    }
    for (const { stagingId, planHash } of plans) await confirmImport(to.exchange, { stagingId, planHash });
    this.say(
      `${to.name} reads ${path.slice(this.folder.length)}: ${refused.map(({ code }) => code).join() || 'imported'}`,
    );
    await this.sabotage.afterImport(to);
  }

  private lose(): void {
    if (this.parcels.length === 0) return;
    const [lost] = this.parcels.splice(Math.floor(this.random() * this.parcels.length), 1);
    this.count('lost');
    this.say(`lost ${lost?.path.slice(this.folder.length)}`);
  }

  /** The program dies between reading and confirming. */
  private async readOnly(): Promise<void> {
    if (this.parcels.length === 0) return;
    const { path, to } = pick(this.random, this.parcels);
    await stagePackages(to.exchange, { from: 'drop', tokens: [path] });
    await restart(to);
    await this.sabotage.afterStart(to);
    this.say(`${to.name} died before confirming`);
  }

  private async keepBackup(desk: ModelDesk): Promise<void> {
    this.files += 1;
    const target = join(this.folder, `backup-${this.files}.sqlite`);
    await backUp(desk, target);
    this.backups.set(desk, [...(this.backups.get(desk) ?? []), target]);
    this.say(`${desk.name} is backed up`);
  }

  private async putBack(desk: ModelDesk): Promise<void> {
    const backups = this.backups.get(desk);
    if (!backups) return;
    const backup = pick(this.random, backups);
    const isKnown = this.random() < 0.7;
    if (isKnown) await restore(desk, backup);
    else await rollBack(desk, backup);
    await this.sabotage.afterStart(desk);
    this.count(isKnown ? 'restores' : 'roll-backs');
    this.say(
      `${desk.name} is ${isKnown ? 'restored' : 'rolled back'} to ${backup.slice(this.folder.length)}`,
    );
  }

  /** A folder and its clone, of which now one and now the other is at work: either goes on from where it stood, and both send. */
  private async clone(desk: ModelDesk): Promise<void> {
    const kept = this.clones.get(desk);
    if (kept === undefined) {
      this.files += 1;
      const target = join(this.folder, `clone-${this.files}`);
      await cloneFolder(desk, target);
      this.clones.set(desk, target);
      this.count('clones');
      this.say(`${desk.name} is cloned`);
      return;
    }
    await this.actAndSend(desk);
    await swapFolder(desk, kept);
    await this.sabotage.afterStart(desk);
    this.count('exchanged folders');
    this.say(`${desk.name} changes places with its clone`);
    await this.actAndSend(desk);
    // The other is gone for good, or comes back.
    if (this.random() < 0.5) this.clones.delete(desk);
  }

  private async actAndSend(desk: ModelDesk): Promise<void> {
    await this.act(desk);
    await this.send(desk);
  }

  private jump(desk: ModelDesk): void {
    const days = between(this.random, -400, 400);
    const { least, most } = CLOCK_RANGE;
    desk.clock.at = Math.min(most, Math.max(least, desk.clock.at + days * DAY));
    this.say(`the clock of ${desk.name} jumps ${days} days`);
  }

  private async again(desk: ModelDesk): Promise<void> {
    const unconfirmed = await unconfirmedFiles(desk);
    if (unconfirmed.length === 0) return;
    const { packageId, unitId, path } = pick(this.random, unconfirmed);
    // What a restored desk no longer knows of, it swept: the file cannot be written again.
    if (!existsSync(path)) return void (await sendAnew(desk.workspace, { packageId }));
    this.files += 1;
    const copy = join(desk.folder, 'medium', `${this.files}.cfp`);
    await cp(path, copy);
    this.parcels.push({ path: copy, to: this.deskOf(unitId) });
    this.say(`${desk.name} sends a package again`);
  }

  /**
   * Fair weather: every medium arrives, what nobody confirmed is sent again, and life goes on, so that each desk hears from each other
   * once more: a folder that was exchanged for an old one can only be found out by those who meet it. @returns the rounds, or undefined when it never ends.
   */
  async calm(most: number): Promise<number | undefined> {
    this.say('calm');
    for (const parcel of this.parcels.splice(0)) await this.deliver(parcel);
    const first = await this.settle(most);
    const [office, ...units] = this.desks;
    if (!office || first === undefined) return undefined;
    for (const lead of units) await this.newMatter(office, lead);
    const second = await this.settle(most);
    if (second === undefined) return undefined;
    for (const unit of units) await this.acceptAll(unit);
    const third = await this.settle(most);
    return third && Math.max(first, second, third);
  }

  private async acceptAll(unit: ModelDesk): Promise<void> {
    for (const { id, assignments } of await mattersAt(unit)) {
      const own = assignments.find(({ facts }) => facts.unit.unitId === unit.unitId);
      if (own?.state !== 'assigned') continue;
      const body = { assignmentId: own.id, on: TODAY, handler: '吴经办' };
      await this.perform(unit, id, 'assignment.accepted', body);
    }
  }

  private async settle(most: number): Promise<number | undefined> {
    for (let round = 1; round <= most; round += 1) {
      // Nobody sends a package again while an answer may still come.
      if (!(await this.exchangeWaiting()) && !(await this.sendUnconfirmedAgain())) return round;
    }
    return undefined;
  }

  private async exchangeWaiting(): Promise<boolean> {
    let moved = false;
    for (const desk of this.desks) {
      for (const { recipient } of await pendingExports(desk.workspace)) {
        const parcel = await this.export(desk, this.deskOf(recipient.unitId));
        if (parcel) await this.deliver(parcel);
        moved = true;
      }
    }
    return moved;
  }

  private async sendUnconfirmedAgain(): Promise<boolean> {
    let moved = false;
    for (const desk of this.desks) {
      for (const { packageId, unitId, path } of await unconfirmedFiles(desk)) {
        if (existsSync(path)) await this.deliver({ path, to: this.deskOf(unitId) });
        else await sendAnew(desk.workspace, { packageId });
        moved = true;
      }
    }
    return moved;
  }
}

export async function mattersAt({ workspace }: ModelDesk): Promise<MatterState[]> {
  return workspace.database.read(async (reader) => {
    const rows = await reader.values<[string]>(
      sql`select matter_id from event group by matter_id order by min(recorded_at), matter_id`,
    );
    const matters: MatterState[] = [];
    for (const [id] of rows) {
      const matter = foldMatter(await eventsOfMatter(reader, matterIdSchema.parse(id)));
      if (matter) matters.push(matter);
    }
    return matters;
  });
}

interface UnconfirmedFile {
  readonly packageId: PackageId;
  readonly unitId: string;
  readonly path: string;
}

/** Packages that say something and of which nobody says that they arrived: a person sends them again. */
export async function unconfirmedFiles({ workspace }: ModelDesk): Promise<UnconfirmedFile[]> {
  const rows = await workspace.database.read((reader) =>
    reader.values<[string, string, string]>(sql`
      select id, peer_unit_id, blob_sm3 from package
      where direction = 'out' and state = 'exported' and blob_sm3 is not null
        and (json_extract(manifest, '$.entries[0].size') > 0 or json_array_length(manifest, '$.entries') > 1)
      order by created_at, seq`),
  );
  return rows.map(([id, unitId, sm3]) => ({
    packageId: packageIdSchema.parse(id),
    unitId,
    path: workspace.contentStore.pathOf(sm3),
  }));
}
