/**
 * Tempo's configuration, a template over the chart's values like the chart's own. Two things differ: of the receivers
 * only OTLP is started, where the chart's text starts all that its values hold, Jaeger's four among them, and values
 * cannot be removed there without breaking its Service. Every section is read from where the chart documents it, so
 * that raw values of an environment work as usual.
 */
export const CONFIG_TEMPLATE = `{{- with .Values.tempo -}}
multitenancy_enabled: {{ .multitenancyEnabled }}
stream_over_http_enabled: {{ .streamOverHttpEnabled }}
usage_report: { reporting_enabled: {{ .reportingEnabled }} }
server: {{ toJson .server }}
distributor: { receivers: {{ pick .receivers "otlp" | toJson }} }
ingester: {{ toJson .ingester }}
compactor: { compaction: { block_retention: {{ .retention }} } }
querier: {{ toJson .querier }}
query_frontend: {{ toJson .queryFrontend }}
storage: {{ toJson .storage }}
overrides: {{ toJson .overrides }}
{{- if .metricsGenerator.enabled }}
metrics_generator: {{ omit .metricsGenerator "enabled" "remoteWriteUrl" | toJson }}
{{- end }}
{{- end }}
`;
