package dev.pingyi.local;

/** The doors as they are wired on AWS. */
enum WiredDoorway implements Doorway {
  INSTANCE;

  @Override
  public Product open(Plot plot) {
    throw CannotStart.because("The doors of the product are not built yet.");
  }
}
