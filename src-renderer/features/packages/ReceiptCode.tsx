/** The twelve digits of a telephone receipt, in groups of four as they are read aloud. */
import './packages.css';

export function ReceiptCode({ code, hint }: { readonly code: string; readonly hint: string }) {
  return (
    <div className="receipt">
      <div className="grey">电话回执号</div>
      <div className="receipt-code">{groupsOfFour(code)}</div>
      <div className="grey">{hint}</div>
    </div>
  );
}

export function groupsOfFour(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}
