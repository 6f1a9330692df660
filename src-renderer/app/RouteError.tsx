/** Hands a failure inside a route to the error boundary around the window, which alone words it. */
import { useRouteError } from 'react-router';

export function RouteError(): never {
  throw useRouteError();
}
