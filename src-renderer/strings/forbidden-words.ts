/** Why an act was refused, where more can be said than that the state does not allow it. */
import type { AppErrorDetails } from '@shared/result/app-error';
import type { ErrorWords } from './errors';

export function forbiddenWords({ state, stage, missing }: AppErrorDetails): ErrorWords {
  if (state === 'stage-missing' && Array.isArray(missing)) {
    return {
      title: `“${String(stage)}”之前还缺“${missing.join('”“')}”`,
      next: '请先记录前面的环节；确实先办后记的，写明补录原因后记录。',
    };
  }
  if (state === 'no-evidence') {
    return {
      title: '还没有答复，也没有带佐证的进展，不能销号',
      next: '销号要有答复，或者承办单位写明办理结果的报告和佐证；只有开会、发文的不能作为依据。请催承办单位报送后再办。',
    };
  }
  if (state === 'promised') {
    return {
      title: '答复作了承诺，还没有登记兑现，不能销号',
      next: '等承诺这一点的单位都登记兑现，核实后再办。',
    };
  }
  if (state === 'classification') {
    return {
      title: '密级不同的事项不能并案',
      next: '并案的各件互相写明标题，会随密级较低的包送出。请只选密级相同的事项，其余分别办理。',
    };
  }
  if (state === 'closed') return { title: '这个要点已经销号', next: '情况有变的，先恢复再办。' };
  if (state === 'archived') return { title: '事项已经归档，不能再改动', next: '只能查阅。' };
  return { title: '事项现在的状态不能这样办', next: '情况可能刚刚变化。请刷新页面，按“下一步”的提示办理。' };
}
