/** What a line of the plan would do, as word, colour and shape. */
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { EFFECT_WORDS, type Effect } from '../../strings/package-words';
import './packages.css';

const TONES: Readonly<Record<Effect, StatusTone>> = {
  'new-matter': 'good',
  update: 'good',
  'already-known': 'quiet',
  'waits-for-base': 'warning',
  'no-effect': 'quiet',
};

export function EffectTag({ effect }: { readonly effect: Effect }) {
  return (
    <span className="effect">
      <StatusTag tone={TONES[effect]}>{EFFECT_WORDS[effect]}</StatusTag>
    </span>
  );
}
