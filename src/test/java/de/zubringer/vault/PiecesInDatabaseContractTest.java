package de.zubringer.vault;

import java.nio.file.Path;
import java.util.Map;

class PiecesInDatabaseContractTest extends PiecesContract {
  @Override
  String place() {
    return "database";
  }

  @Override
  Map<Path, byte[]> copies() {
    return Map.of();
  }

  @Override
  void bringBack(Map<Path, byte[]> files) {}
}
