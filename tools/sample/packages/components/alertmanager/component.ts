import { extend, alertmanager } from '@254carbon/observability';

export default extend(alertmanager, {
  // Other defaults of this platform, for every size. An environment turns the same knobs in its environment.yaml.
  // defaults: {
  //   // Alertmanagers. They gossip, so that one alert is notified once; three survive the loss of one and agree.
  //   // By size: small 1.
  //   replicas: 3,
  //   // Where alerts go: each but `none` needs the Secret `alertmanager-<name>`; with `none` they are seen in
  //   // Alertmanager and Grafana only. By size: small none.
  //   notify: 'slack',
  //   // Where critical alerts go instead, those that a person has to get up for.
  //   page: 'same',
  //   // Values of the label `team` whose alerts go to receivers of their own, `payments,search`. Each needs a key
  //   // of its own in the Secret, `webhook-url-payments`.
  //   teams: '',
  //   // Windows of each week, in UTC, in which only critical alerts are notified: `Sat-Sun 02:00-04:00, Wed
  //   // 22:00-24:00`.
  //   maintenance: '',
  //   // Call an outside service every minute, which alarms when the calls end: it needs the Secret
  //   // `alertmanager-heartbeat` with the address.
  //   heartbeat: false,
  //   // How long silences and what was notified are remembered.
  //   retention: '120h',
  //   // Volume of each Alertmanager, for silences and the notification log. By size: small 1Gi, large 10Gi.
  //   storage: '5Gi',
  //   // Memory request of each Alertmanager; the limit is twice that. By size: small 64Mi, large 256Mi.
  //   memory: '128Mi',
  // },
  // Chart values on top, by release; those of one environment belong in its values/alertmanager.yaml.
  // values: () => ({ alertmanager: {} }),
});
