/** 约谈: who is called in, how talks add up, and what follows (S0 二3, S1 三4). */
import { CALLED_IN_WORDS, COUNTED_BY_WORDS, DEADLINE_UNIT_WORDS } from '@shared/domain/profile/profile-words';
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { ChoiceField, ChoicesField, NamesField, NumberField, SwitchField, TextField } from './Fields';
import { SectionHead } from './SectionHead';

/** A rolling period is counted in months or days, never in working days. */
const WINDOW_UNIT_WORDS = {
  'natural-month': DEADLINE_UNIT_WORDS['natural-month'],
  'calendar-day': DEADLINE_UNIT_WORDS['calendar-day'],
} as const;

export function TalksSection() {
  const { talks } = useEditing().profile;
  return (
    <section className="stack">
      <SectionHead title="约谈" source={talks.source} paths={['talks']} />
      <div className="field-grid">
        <Labelled label="约谈谁">
          <ChoiceField path="talks.calledIn" label="约谈谁" value={talks.calledIn} words={CALLED_IN_WORDS} />
        </Labelled>
        <Labelled label="由谁约谈">
          <TextField path="talks.calledBy" label="由谁约谈" value={talks.calledBy} maxLength={60} />
        </Labelled>
        <Labelled label="累计周期">
          <NumberField path="talks.window.amount" label="累计周期" value={talks.window.amount} max={1830} />
        </Labelled>
        <Labelled label="周期单位">
          <ChoiceField
            path="talks.window.unit"
            label="周期单位"
            value={talks.window.unit}
            words={WINDOW_UNIT_WORDS}
          />
        </Labelled>
        <Labelled label="达到几次进入下一级">
          <NumberField path="talks.limit" label="达到几次进入下一级" value={talks.limit} max={20} unit="次" />
        </Labelled>
        <Labelled label="计次口径">
          <ChoicesField
            path="talks.countedBy"
            label="计次口径"
            value={talks.countedBy}
            words={COUNTED_BY_WORDS}
          />
        </Labelled>
        <Labelled label="达到次数后在会议上说明">
          <SwitchField
            path="talks.explainAtExecutiveMeeting"
            label="达到次数后在会议上说明"
            value={talks.explainAtExecutiveMeeting}
          />
        </Labelled>
        <Labelled label="约谈记录抄送" wide>
          <NamesField path="talks.copiesTo" label="约谈记录抄送" value={talks.copiesTo} max={10} />
        </Labelled>
        <Labelled label="依据" wide>
          <TextField path="talks.source" label="约谈的依据" value={talks.source} maxLength={120} />
        </Labelled>
      </div>
    </section>
  );
}
