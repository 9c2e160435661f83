package dev.vna.dicom.net;

/** A DIMSE message that is coming in: its command set, and its data set as it comes. */
record Message(PresentationContext context, CommandSet command, IncomingData data) {}
