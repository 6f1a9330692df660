/** The places of the desk. A hash router: the window has one document and no server. */
import { createHashRouter, Navigate } from 'react-router';
import { DocumentPage } from '../pages/documents/DocumentPage';
import { DocumentsPage } from '../pages/documents/DocumentsPage';
import { FormatCheckPage } from '../pages/format-check/FormatCheckPage';
import { CorrectMatterPage } from '../pages/matters/CorrectMatterPage';
import { MatterListPage } from '../pages/matters/MatterListPage';
import { MatterPage } from '../pages/matters/MatterPage';
import { NewMatterPage } from '../pages/matters/NewMatterPage';
import { PackagesPage } from '../pages/packages/PackagesPage';
import { PromisesPage } from '../pages/promises/PromisesPage';
import { RulePage } from '../pages/settings/RulePage';
import { RulesPage } from '../pages/settings/RulesPage';
import { SettingsPage } from '../pages/settings/SettingsPage';
import { TodayPage } from '../pages/today/TodayPage';
import { UnitsPage } from '../pages/units/UnitsPage';
import { RouteError } from './RouteError';
import { Shell } from './Shell';

export const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteError />,
    children: [
      { index: true, element: <Navigate to="/today" replace /> },
      { path: 'today', element: <TodayPage /> },
      { path: 'matters', element: <MatterListPage /> },
      { path: 'matters/new', element: <NewMatterPage /> },
      { path: 'matters/:matterId', element: <MatterPage /> },
      { path: 'matters/:matterId/correct', element: <CorrectMatterPage /> },
      { path: 'documents', element: <DocumentsPage /> },
      { path: 'documents/:documentId', element: <DocumentPage /> },
      { path: 'format-check', element: <FormatCheckPage /> },
      { path: 'packages', element: <PackagesPage /> },
      { path: 'promises', element: <PromisesPage /> },
      { path: 'units', element: <UnitsPage /> },
      { path: 'settings', element: <SettingsPage /> },
      { path: 'settings/rules', element: <RulesPage /> },
      { path: 'settings/rules/:profileId', element: <RulePage /> },
      { path: '*', element: <Navigate to="/today" replace /> },
    ],
  },
]);
