package kerf.host.bundle;

import java.nio.file.Path;
import kerf.models.KerfException;

/** A Java that cannot be had. */
record NoJava() implements RuntimeImage {
  @Override
  public String architecture() {
    return "x86-64";
  }

  @Override
  public boolean runsHere() {
    return true;
  }

  @Override
  public void into(Path into) {
    throw new KerfException("there is no Java today");
  }
}
