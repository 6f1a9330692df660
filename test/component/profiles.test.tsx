/** 办理规则 as markup: every limit with its clause, a contradiction beside its field and counted on its tab, and a reader without fields. */

import { ProblemList } from '@renderer/features/profiles/ProblemList';
import { ProfileForm } from '@renderer/features/profiles/ProfileForm';
import { ProfileTable } from '@renderer/features/profiles/ProfileTable';
import { setAt } from '@renderer/features/profiles/set-at';
import type { Profile } from '@shared/domain/profile/profile';
import { PROFILE_SECTIONS, type ProfileSection } from '@shared/domain/profile/profile-places';
import { problemsOfProfile } from '@shared/domain/profile/profile-problems';
import { nameOfRule } from '@shared/domain/profile/profile-words';
import { App } from 'antd';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { fakeProfiles, OWN_PROFILE } from './fake-profiles';

const office = fakeProfiles('office', 0);
const profile = await office['profile.get']({ id: OWN_PROFILE, version: 1 });

function markupOf(element: ReactElement): string {
  return renderToStaticMarkup(
    <MemoryRouter>
      <App>{element}</App>
    </MemoryRouter>,
  );
}

function form(edited: Profile, section: ProfileSection, isRead = false): string {
  return markupOf(
    <ProfileForm
      profile={edited}
      problems={isRead ? [] : problemsOfProfile(edited)}
      section={section}
      onSection={() => undefined}
      {...(isRead ? {} : { change: () => undefined })}
    />,
  );
}

describe('the form of the rules', () => {
  it('shows each limit with its clause and without a complaint, section by section', () => {
    const rules = form(profile, 'rules');
    for (const rule of profile.rules) {
      expect(rules).toContain(`aria-label="${nameOfRule(rule)} 时限"`);
      expect(rules).toContain(rule.source);
    }
    for (const section of PROFILE_SECTIONS)
      expect(form(profile, section), section).not.toContain('role="alert"');
  });

  it('names the clause of each stage by its document, and keeps what an act brings about', () => {
    const stages = form(profile, 'stages');
    expect(stages).toContain('兴政发〔2020〕12号 四');
    expect(stages.slice(stages.indexOf('role="tabpanel"'))).not.toMatch(/>S\d/);
    expect(stages).toMatch(
      /disabled="" aria-label="采用“承接”环节"|aria-label="采用“承接”环节"[^>]*disabled=""/,
    );
    expect(stages).not.toMatch(
      /disabled="" aria-label="采用“视察”环节"|aria-label="采用“视察”环节"[^>]*disabled=""/,
    );
    // Read only: each kind with its stages, in a line.
    expect(form(profile, 'stages', true)).toMatch(/议案.*领导小组、实施方案/s);
  });

  it.each<[string, ProfileSection, string, unknown]>([
    ['rules.7.amount', 'rules', 'rules.7.amount', 0],
    ['kinds.bill.deadlines.reply', 'kinds', 'kinds.bill.deadlines.reply', undefined],
    ['kinds.deputy-suggestion.stages', 'stages', 'kinds.deputy-suggestion.stages.2', undefined],
    ['kinds.bill.stages.1.name', 'stages', 'kinds.bill.stages.1.name', ' '],
    ['kinds.supervised-matter.warnDays.reply', 'reminders', 'kinds.supervised-matter.warnDays.reply', 10],
    ['backwardPlan', 'reminders', 'backwardPlan.draft', 10],
    ['results.marks', 'results', 'results.marks.1.mark', 'A'],
    ['grades.rules.0.name', 'grades', 'grades.rules.0.name', ' '],
    ['talks.limit', 'talks', 'talks.limit', 0],
    ['consequences', 'consequences', 'talks.explainAtExecutiveMeeting', true],
    ['appraisal', 'appraisal', 'appraisal.0.weight', 50],
    ['settings.rectificationDays', 'settings', 'settings.rectificationDays', 0],
    ['name', 'basis', 'name', ''],
  ])('says what is wrong at %s in %s', (path, section, changedPath, value) => {
    const edited = setAt(profile, changedPath, value);
    const [problem] = problemsOfProfile(edited);
    expect(problem?.path).toBe(path);
    const words = problem?.words ?? 'no problem';
    const own = form(edited, section);
    const place = own.indexOf('role="alert"');
    expect(own.indexOf(words)).toBeGreaterThan(place);
    expect(place).toBeGreaterThan(0);
    // Counted on its tab, told nowhere else.
    expect(own).toContain('1 处要改正');
    const other = form(edited, section === 'basis' ? 'rules' : 'basis');
    expect(other).toContain('1 处要改正');
    expect(other).not.toContain('role="alert"');
    expect(
      markupOf(
        <ProblemList profile={edited} problems={problemsOfProfile(edited)} onShow={() => undefined} />,
      ),
    ).toContain(words);
  });

  it('has no field and no button where it is only read, yet every value and clause', () => {
    for (const section of PROFILE_SECTIONS) {
      const markup = form(profile, section, true);
      const panel = markup.slice(markup.indexOf('role="tabpanel"'));
      expect(panel, section).not.toMatch(/<input|<textarea|<button/);
    }
    expect(form(profile, 'rules', true)).toMatch(/D14.*答复代表或委员.*自然月.*通用默认/s);
  });
});

describe('the list of rules', () => {
  it('offers a unit to read and to keep, an office to make its own', async () => {
    const profiles = await office['profile.list']();
    const atOffice = markupOf(<ProfileTable profiles={profiles} isOffice />);
    const atUnit = markupOf(
      <ProfileTable profiles={await fakeProfiles('unit', 0)['profile.list']()} isOffice={false} />,
    );
    expect(atOffice).toMatch(/作为底本/);
    expect(atOffice).toMatch(/修改/);
    expect(atUnit).not.toMatch(/作为底本|>修改</);
    expect(atUnit).toContain('上级下发');
    expect(atUnit).toContain('云州市人民政府办公室');
    expect(atUnit.match(/正在使用/g)).toHaveLength(1);
  });
});
