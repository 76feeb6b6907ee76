// Nx's generators format with whatever formatter they find; a virtual tree has none.
process.env.NX_SKIP_FORMAT = 'true';
// Colours would depend on where the specs run.
process.env.NO_COLOR = '1';
