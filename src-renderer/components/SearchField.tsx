/** Words by which a list is searched: asked for once the typing pauses; what the page clears or restores from outside is shown. */
import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import './search-field.css';

/** Without a key for this long, the search asks. */
const SEARCH_DELAY_MS = 250;

interface Props {
  /** What is searched, for a screen reader. */
  readonly label: string;
  /** Where the words are looked for. */
  readonly placeholder: string;
  readonly className: string;
  /** The words that are asked for now, without space around them. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** `/` leads here from anywhere on the page. */
  readonly slashKey?: boolean;
}

export function SearchField({ label, placeholder, className, text, onSearch, slashKey = false }: Props) {
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    // Cleared or restored from outside.
    if (text !== asked.current) {
      asked.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    const words = typed.trim();
    if (words === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = words;
      search.current(words);
    }, SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    if (!slashKey) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.key !== '/' || target?.closest('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [slashKey]);
  return (
    <Input
      ref={input}
      className={className}
      aria-label={label}
      allowClear
      maxLength={100}
      prefix={<SearchOutlined aria-hidden />}
      suffix={slashKey && typed === '' ? <kbd className="key-hint">/</kbd> : undefined}
      placeholder={placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
