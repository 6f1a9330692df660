/** F1: every key of the window in Chinese, in the order in which a clerk needs them. */
import { KEY_GROUP_WORDS, KEY_GROUPS, WINDOW_KEYS } from '@shared/ipc/window-keys';
import { Button, Modal } from 'antd';
import './key-list.css';

export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal
      open
      title="按键表"
      width={880}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div className="key-list">
        {KEY_GROUPS.map((group) => (
          <section key={group} className="key-list-group">
            <h3>{KEY_GROUP_WORDS[group]}</h3>
            <dl>
              {WINDOW_KEYS.filter((key) => key.group === group).map(({ chords, words }) => (
                <div key={chords.join() + words} className="key-list-row">
                  <dt>
                    {chords.map((chord) => (
                      <kbd key={chord}>{chord}</kbd>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
