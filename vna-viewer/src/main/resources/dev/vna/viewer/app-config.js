// The archive that serves this page is the one data source. No extensions or settings are loaded
// from elsewhere.
(function () {
  const dicomWeb = window.location.origin + '@DICOM_WEB_PATH@';
  // What a report of measurements shares with the images of its study, and the viewer leaves out:
  // without the issuer of the patient's ID it would be another patient's.
  const SHARED = ['IssuerOfPatientID', 'AccessionNumber', 'ReferringPhysicianName', 'StudyDescription'];
  const shareStudy = function ({ dicomDict, naturalizedReport: report }) {
    const image = window.services.displaySetService
      .getActiveDisplaySets()
      .filter((set) => set.StudyInstanceUID === report.StudyInstanceUID)
      .map((set) => (set.instances || set.images || [])[0])
      .find((instance) => instance && instance.PatientID === report.PatientID);
    for (const keyword of SHARED) {
      if (image && image[keyword] && !report[keyword]) report[keyword] = image[keyword];
    }
    return dicomDict;
  };
  window.config = {
    name: 'vna',
    routerBasename: '/',
    extensions: [],
    modes: [],
    customizationService: { onBeforeDicomStore: { $set: shareStudy } },
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
