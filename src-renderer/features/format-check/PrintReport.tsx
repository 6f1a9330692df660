/** The report on paper, for the person who has to correct the document: the same groups, every place. */
import type { FormatReport } from '@shared/ipc/calls/format-calls';
import { createPortal } from 'react-dom';
import { FORMAT_WORDS, SEVERITY_WORDS } from '../../strings/format-words';
import { groupFindings, placeWords } from './group-findings';

export function PrintReport({ report }: { readonly report: FormatReport }) {
  const { fileName, format, findings, rules } = report;
  return createPortal(
    <div className="print-report printed" aria-hidden="true">
      <h1>公文格式体检单</h1>
      <p>文件：{fileName}</p>
      <p>
        格式：{FORMAT_WORDS[format]}　检查{rules}项，不符{findings.length}处
      </p>
      {groupFindings(findings).map(({ severity, groups }) => (
        <section key={severity}>
          <h2>{SEVERITY_WORDS[severity].title}</h2>
          {groups.map((group) => (
            <table key={group.rule}>
              <caption>
                {group.name}（{group.clause}）
              </caption>
              <tbody>
                {group.findings.map((finding) => (
                  <tr key={finding.id}>
                    <td>
                      {placeWords(finding)}
                      {finding.excerpt !== '' && `“${finding.excerpt}”`}
                    </td>
                    <td>{finding.found}</td>
                    <td>{finding.wanted}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </section>
      ))}
    </div>,
    document.body,
  );
}
