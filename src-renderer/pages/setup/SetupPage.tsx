/** First start: three clear ways in, the own unit, its backup, or the demonstration. */
import { BankOutlined, HistoryOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { RestoreBackup } from '../../features/backup/RestoreBackup';
import { CreateUnitForm } from '../../features/setup/CreateUnitForm';
import { DemoChoice } from '../../features/setup/DemoChoice';
import '../../features/setup/setup.css';

type Way = 'choose' | 'unit' | 'restore' | 'demo';

export function SetupPage() {
  const [way, setWay] = useState<Way>('choose');
  const back = () => setWay('choose');
  return (
    <main className="setup">
      <header className="setup-head">
        <h1 className="setup-name">承复</h1>
        <div className="setup-purpose">建议、提案、决议和督查事项的离线办理与答复</div>
      </header>
      {way === 'choose' && <Choices onChoose={setWay} />}
      {way === 'unit' && <CreateUnitForm onBack={back} />}
      {way === 'restore' && (
        <div className="setup-form">
          <h2>从备份恢复</h2>
          <RestoreBackup replaces={false} onBack={back} />
        </div>
      )}
      {way === 'demo' && <DemoChoice onBack={back} />}
      <footer className="setup-foot">本机离线运行，全部数据只保存在本机</footer>
    </main>
  );
}

function Choices({ onChoose }: { readonly onChoose: (way: Way) => void }) {
  return (
    <div className="setup-choices">
      <section className="setup-choice">
        <BankOutlined className="setup-choice-icon" aria-hidden />
        <h2>设立本单位</h2>
        <p>填写单位和经办人，生成本单位的签名密钥和身份卡，然后开始办理。大约两分钟。</p>
        <Button type="primary" size="large" onClick={() => onChoose('unit')}>
          设立本单位
        </Button>
      </section>
      <section className="setup-choice">
        <HistoryOutlined className="setup-choice-icon" aria-hidden />
        <h2>从备份恢复</h2>
        <p>换了机器或重装系统，用整份备份把本单位的事项、文件和密钥恢复到本机。</p>
        <Button size="large" onClick={() => onChoose('restore')}>
          从备份恢复
        </Button>
      </section>
      <section className="setup-choice">
        <PlayCircleOutlined className="setup-choice-icon" aria-hidden />
        <h2>先看演示</h2>
        <p>建立虚构的云州市政府办公室和承办单位，各开一个窗口，24件事项可以随意试办。</p>
        <Button size="large" onClick={() => onChoose('demo')}>
          先看演示
        </Button>
      </section>
    </div>
  );
}
