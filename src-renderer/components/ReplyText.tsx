/** Text of a reply as it will be read: its paragraphs, selectable, never editable. */
import './reply-text.css';

export function ReplyText({ text }: { readonly text: string }) {
  return (
    <div className="reply-text">{text.trim() === '' ? <span className="grey">（没有内容）</span> : text}</div>
  );
}
