/** The 24 matters in the order in which the demonstration names them; together they show every kind and every state. */
import type { DemonstrationMatter } from '../demonstration-matter';
import { bridge } from './bridge';
import { businessClimate } from './business-climate';
import { charging } from './charging';
import { constructionWaste } from './construction-waste';
import { efficiencyBill } from './efficiency-bill';
import { elderlyRooms } from './elderly-rooms';
import { elevators } from './elevators';
import { flooding } from './flooding';
import { heating } from './heating';
import { historicQuarter } from './historic-quarter';
import { investmentProjects } from './investment-projects';
import { oldPipes } from './old-pipes';
import { parking } from './parking';
import { pocketParks } from './pocket-parks';
import { propertyService } from './property-service';
import { rentalHousing } from './rental-housing';
import { ruralHouses } from './rural-houses';
import { ruralSewage } from './rural-sewage';
import { schoolTraffic } from './school-traffic';
import { smallFirmPayment } from './small-firm-payment';
import { streetLamps } from './street-lamps';
import { urbanRenewal } from './urban-renewal';
import { urbanSafety } from './urban-safety';
import { waterSupply } from './water-supply';

export const DEMONSTRATION_MATTERS: readonly DemonstrationMatter[] = [
  elevators,
  parking,
  ruralHouses,
  heating,
  schoolTraffic,
  elderlyRooms,
  pocketParks,
  charging,
  propertyService,
  oldPipes,
  historicQuarter,
  constructionWaste,
  rentalHousing,
  smallFirmPayment,
  urbanSafety,
  investmentProjects,
  urbanRenewal,
  businessClimate,
  waterSupply,
  efficiencyBill,
  ruralSewage,
  flooding,
  bridge,
  streetLamps,
];
