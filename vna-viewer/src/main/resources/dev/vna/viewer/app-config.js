// The archive that serves this page is the one data source. No extensions or settings are loaded
// from elsewhere.
(function () {
  const dicomWeb = window.location.origin + '@DICOM_WEB_PATH@';
  window.config = {
    name: 'vna',
    routerBasename: '/',
    extensions: [],
    modes: [],
    customizationService: {},
    showStudyList: true,
    maxNumberOfWebWorkers: 3,
    showWarningMessageForCrossOrigin: false,
    showCPUFallbackMessage: true,
    showLoadingIndicator: true,
    strictZSpacingForVolumeViewport: true,
    groupEnabledModesFirst: true,
    // Browsers keep six connections to a server of HTTP/1.1.
    maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 25 },
    investigationalUseDialog: { option: 'never' },
    showErrorDetails: 'always',
    defaultDataSourceName: 'archive',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'archive',
        configuration: {
          friendlyName: 'Archive',
          name: 'archive',
          qidoRoot: dicomWeb,
          wadoRoot: dicomWeb,
          wadoUriRoot: window.location.origin + '@WADO_PATH@',
          qidoSupportsIncludeField: true,
          imageRendering: 'wadors',
          // The viewer draws its thumbnails itself: the archive draws nothing.
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: true,
          supportsWildcard: true,
          supportsReject: false,
          dicomUploadEnabled: true,
          singlepart: 'bulkdata,pdf,video',
          bulkDataURI: { enabled: true, relativeResolution: 'studies' },
          omitQuotationForMultipartRequest: true,
        },
      },
    ],
    httpErrorHandler: function (error) {
      console.warn('request failed', error.status);
    },
  };
})();
