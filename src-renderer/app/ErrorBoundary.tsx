/** Catches a bug while drawing, so that the person sees what happened and how to go on instead of an empty window. */
import { Button, Result } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly incident?: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(): State {
    // A short number to read out; the console line below carries the same one.
    return { incident: Date.now().toString(36).toUpperCase().slice(-6) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`incident ${this.state.incident ?? ''}`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.incident === undefined) return this.props.children;
    return (
      <Result
        status="error"
        title="这个页面出错了"
        subTitle={`已保存的内容没有丢失。请重新打开页面；仍然出错的，请把事件编号 ${this.state.incident} 告诉管理员。`}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            重新打开
          </Button>
        }
      />
    );
  }
}
