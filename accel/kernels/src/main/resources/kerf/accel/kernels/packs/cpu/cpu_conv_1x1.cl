#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x1(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_119;
  float f_91, f_93, f_94, f_95, f_96, f_97, f_98, f_99, f_100, f_101, f_102, f_103, f_104, f_105, f_106, f_107, f_108, f_116, f_118, f_121, f_123, f_125, f_127, f_129, f_131, f_133, f_135, f_137, f_139, f_141, f_143, f_145, f_147, f_149, f_151, f_153, f_155, f_157, f_159, f_161, f_163, f_165, f_167, f_169, f_171, f_173, f_175, f_177, f_179, f_181, f_183, f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_207, f_208, f_209, f_210;
  float16 v16f_48, v16f_61, v16f_77, v16f_85, v16f_92, v16f_109, v16f_110, v16f_194;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_43, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_62, i_63, i_64, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_78, i_79, i_80, i_86, i_111, i_112, i_113, i_114, i_120, i_122, i_124, i_126, i_128, i_130, i_132, i_134, i_136, i_138, i_140, i_142, i_144, i_146, i_148, i_150, i_152, i_154, i_156, i_158, i_160, i_162, i_164, i_166, i_168, i_170, i_172, i_174, i_176, i_178, i_180, i_182, i_184, i_185, i_186, i_187, i_188, i_189;
  long l_44, l_45, l_46, l_65, l_66, l_67, l_81, l_82, l_83, l_87, l_88, l_89, l_190, l_191, l_192;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_47, ul_68, ul_84, ul_90, ul_115, ul_117, ul_193;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) table;
  ul_5  =  (ulong) out;
  ul_6  =  (ulong) shape;
  ul_7  =  ul_6 + 16L;
  i_8  =  *((__global int *) ul_7);
  i_9  =  get_global_id(0);
  b_10  =  i_9 < i_8;
  if(b_10)
  {
    // BLOCK 1
    ul_11  =  ul_6 + 20L;
    i_12  =  *((__global int *) ul_11);
    i_13  =  get_global_id(1);
    b_14  =  i_13 < i_12;
    if(b_14)
    {
      // BLOCK 2
      ul_15  =  ul_6 + 24L;
      i_16  =  *((__global int *) ul_15);
      i_17  =  get_global_id(2);
      b_18  =  i_17 < i_16;
      if(b_18)
      {
        // BLOCK 3
        ul_19  =  ul_6 + 28L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_6 + 32L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_6 + 36L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_6 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_6 + 52L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_6 + 56L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_6 + 72L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_6 + 44L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_6 + 48L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_6 + 60L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_6 + 64L;
        i_40  =  *((__global int *) ul_39);
        ul_41  =  ul_6 + 68L;
        i_42  =  *((__global int *) ul_41);
        i_43  =  i_13 << 4;
        l_44  =  (long) i_43;
        l_45  =  l_44 << 2;
        l_46  =  l_45 + 16L;
        ul_47  =  ul_2 + l_46;
        v16f_48  =  vload16(0, (__global float *) ul_47);
        i_49  =  i_42 * i_17;
        i_50  =  i_22 * i_13;
        i_51  =  i_50 * i_24;
        i_52  =  i_49 + i_51;
        i_53  =  i_36 * i_17;
        i_54  =  i_53 + i_34;
        i_55  =  i_13 / i_32;
        i_56  =  i_55 * i_24;
        i_57  =  i_54 + i_56;
        i_58  =  i_20 + -1;
        i_59  =  min(i_9, i_58);
        // BLOCK 4 MERGES [3 8 ]
        i_60  =  i_52;
        v16f_61  =  v16f_48;
        i_62  =  0;
        i_63  =  0;
        for(;i_63 < i_22;)
        {
          // BLOCK 5
          i_64  =  i_59 + i_62;
          l_65  =  (long) i_64;
          l_66  =  l_65 + 4L;
          l_67  =  l_66 << 2;
          ul_68  =  ul_4 + l_67;
          i_69  =  *((__global int *) ul_68);
          i_70  =  i_26 * i_69;
          i_71  =  i_57 + i_70;
          i_72  =  i_69 >> 31;
          i_73  =  ~i_72;
          i_74  =  i_71 & i_73;
          i_75  =  i_72 & i_28;
          i_76  =  i_74 + i_75;
          // BLOCK 6 MERGES [5 7 ]
          v16f_77  =  v16f_61;
          i_78  =  0;
          for(;i_78 < i_24;)
          {
            // BLOCK 7
            i_79  =  i_60 + i_78;
            i_80  =  i_79 << 4;
            l_81  =  (long) i_80;
            l_82  =  l_81 << 2;
            l_83  =  l_82 + 16L;
            ul_84  =  ul_1 + l_83;
            v16f_85  =  vload16(0, (__global float *) ul_84);
            i_86  =  i_76 + i_78;
            l_87  =  (long) i_86;
            l_88  =  l_87 + 4L;
            l_89  =  l_88 << 2;
            ul_90  =  ul_0 + l_89;
            f_91  =  *((__global float *) ul_90);
            f_93  =  f_91;
            f_94  =  f_91;
            f_95  =  f_91;
            f_96  =  f_91;
            f_97  =  f_91;
            f_98  =  f_91;
            f_99  =  f_91;
            f_100  =  f_91;
            f_101  =  f_91;
            f_102  =  f_91;
            f_103  =  f_91;
            f_104  =  f_91;
            f_105  =  f_91;
            f_106  =  f_91;
            f_107  =  f_91;
            f_108  =  f_91;
            v16f_92  =  (float16)(f_93, f_94, f_95, f_96, f_97, f_98, f_99, f_100, f_101, f_102, f_103, f_104, f_105, f_106, f_107, f_108);
            v16f_109  =  v16f_92 * v16f_85;
            v16f_110  =  v16f_77 + v16f_109;
            i_111  =  i_78 + 1;
            v16f_77  =  v16f_110;
            i_78  =  i_111;
          }  // B6
          // BLOCK 8
          i_112  =  i_63 + 1;
          i_113  =  i_62 + i_20;
          i_114  =  i_60 + i_24;
          i_60  =  i_114;
          v16f_61  =  v16f_77;
          i_62  =  i_113;
          i_63  =  i_112;
        }  // B4
        // BLOCK 9
        ul_115  =  ul_3 + 16L;
        f_116  =  *((__global float *) ul_115);
        ul_117  =  ul_3 + 20L;
        f_118  =  *((__global float *) ul_117);
        b_119  =  i_9 < i_20;
        if(b_119)
        {
          // BLOCK 10
          i_120  =  isless(v16f_61.s0, f_116);
          if(i_120 == 1)
          {
            // BLOCK 11
            f_121  =  f_116;
          }  // B10
          else
          {
            // BLOCK 12
            f_121  =  v16f_61.s0;
          }  // B10
          // BLOCK 13 MERGES [11 12 ]
          i_122  =  isless(f_118, f_121);
          if(i_122 == 1)
          {
            // BLOCK 14
            f_123  =  f_118;
          }  // B13
          else
          {
            // BLOCK 15
            f_123  =  f_121;
          }  // B13
          // BLOCK 16 MERGES [14 15 ]
          i_124  =  isless(v16f_61.s1, f_116);
          if(i_124 == 1)
          {
            // BLOCK 17
            f_125  =  f_116;
          }  // B16
          else
          {
            // BLOCK 18
            f_125  =  v16f_61.s1;
          }  // B16
          // BLOCK 19 MERGES [17 18 ]
          i_126  =  isless(f_118, f_125);
          if(i_126 == 1)
          {
            // BLOCK 20
            f_127  =  f_118;
          }  // B19
          else
          {
            // BLOCK 21
            f_127  =  f_125;
          }  // B19
          // BLOCK 22 MERGES [20 21 ]
          i_128  =  isless(v16f_61.s2, f_116);
          if(i_128 == 1)
          {
            // BLOCK 23
            f_129  =  f_116;
          }  // B22
          else
          {
            // BLOCK 24
            f_129  =  v16f_61.s2;
          }  // B22
          // BLOCK 25 MERGES [23 24 ]
          i_130  =  isless(f_118, f_129);
          if(i_130 == 1)
          {
            // BLOCK 26
            f_131  =  f_118;
          }  // B25
          else
          {
            // BLOCK 27
            f_131  =  f_129;
          }  // B25
          // BLOCK 28 MERGES [26 27 ]
          i_132  =  isless(v16f_61.s3, f_116);
          if(i_132 == 1)
          {
            // BLOCK 29
            f_133  =  f_116;
          }  // B28
          else
          {
            // BLOCK 30
            f_133  =  v16f_61.s3;
          }  // B28
          // BLOCK 31 MERGES [29 30 ]
          i_134  =  isless(f_118, f_133);
          if(i_134 == 1)
          {
            // BLOCK 32
            f_135  =  f_118;
          }  // B31
          else
          {
            // BLOCK 33
            f_135  =  f_133;
          }  // B31
          // BLOCK 34 MERGES [32 33 ]
          i_136  =  isless(v16f_61.s4, f_116);
          if(i_136 == 1)
          {
            // BLOCK 35
            f_137  =  f_116;
          }  // B34
          else
          {
            // BLOCK 36
            f_137  =  v16f_61.s4;
          }  // B34
          // BLOCK 37 MERGES [35 36 ]
          i_138  =  isless(f_118, f_137);
          if(i_138 == 1)
          {
            // BLOCK 38
            f_139  =  f_118;
          }  // B37
          else
          {
            // BLOCK 39
            f_139  =  f_137;
          }  // B37
          // BLOCK 40 MERGES [38 39 ]
          i_140  =  isless(v16f_61.s5, f_116);
          if(i_140 == 1)
          {
            // BLOCK 41
            f_141  =  f_116;
          }  // B40
          else
          {
            // BLOCK 42
            f_141  =  v16f_61.s5;
          }  // B40
          // BLOCK 43 MERGES [41 42 ]
          i_142  =  isless(f_118, f_141);
          if(i_142 == 1)
          {
            // BLOCK 44
            f_143  =  f_118;
          }  // B43
          else
          {
            // BLOCK 45
            f_143  =  f_141;
          }  // B43
          // BLOCK 46 MERGES [44 45 ]
          i_144  =  isless(v16f_61.s6, f_116);
          if(i_144 == 1)
          {
            // BLOCK 47
            f_145  =  f_116;
          }  // B46
          else
          {
            // BLOCK 48
            f_145  =  v16f_61.s6;
          }  // B46
          // BLOCK 49 MERGES [47 48 ]
          i_146  =  isless(f_118, f_145);
          if(i_146 == 1)
          {
            // BLOCK 50
            f_147  =  f_118;
          }  // B49
          else
          {
            // BLOCK 51
            f_147  =  f_145;
          }  // B49
          // BLOCK 52 MERGES [50 51 ]
          i_148  =  isless(v16f_61.s7, f_116);
          if(i_148 == 1)
          {
            // BLOCK 53
            f_149  =  f_116;
          }  // B52
          else
          {
            // BLOCK 54
            f_149  =  v16f_61.s7;
          }  // B52
          // BLOCK 55 MERGES [53 54 ]
          i_150  =  isless(f_118, f_149);
          if(i_150 == 1)
          {
            // BLOCK 56
            f_151  =  f_118;
          }  // B55
          else
          {
            // BLOCK 57
            f_151  =  f_149;
          }  // B55
          // BLOCK 58 MERGES [56 57 ]
          i_152  =  isless(v16f_61.s8, f_116);
          if(i_152 == 1)
          {
            // BLOCK 59
            f_153  =  f_116;
          }  // B58
          else
          {
            // BLOCK 60
            f_153  =  v16f_61.s8;
          }  // B58
          // BLOCK 61 MERGES [59 60 ]
          i_154  =  isless(f_118, f_153);
          if(i_154 == 1)
          {
            // BLOCK 62
            f_155  =  f_118;
          }  // B61
          else
          {
            // BLOCK 63
            f_155  =  f_153;
          }  // B61
          // BLOCK 64 MERGES [62 63 ]
          i_156  =  isless(v16f_61.s9, f_116);
          if(i_156 == 1)
          {
            // BLOCK 65
            f_157  =  f_116;
          }  // B64
          else
          {
            // BLOCK 66
            f_157  =  v16f_61.s9;
          }  // B64
          // BLOCK 67 MERGES [65 66 ]
          i_158  =  isless(f_118, f_157);
          if(i_158 == 1)
          {
            // BLOCK 68
            f_159  =  f_118;
          }  // B67
          else
          {
            // BLOCK 69
            f_159  =  f_157;
          }  // B67
          // BLOCK 70 MERGES [68 69 ]
          i_160  =  isless(v16f_61.sA, f_116);
          if(i_160 == 1)
          {
            // BLOCK 71
            f_161  =  f_116;
          }  // B70
          else
          {
            // BLOCK 72
            f_161  =  v16f_61.sA;
          }  // B70
          // BLOCK 73 MERGES [71 72 ]
          i_162  =  isless(f_118, f_161);
          if(i_162 == 1)
          {
            // BLOCK 74
            f_163  =  f_118;
          }  // B73
          else
          {
            // BLOCK 75
            f_163  =  f_161;
          }  // B73
          // BLOCK 76 MERGES [74 75 ]
          i_164  =  isless(v16f_61.sB, f_116);
          if(i_164 == 1)
          {
            // BLOCK 77
            f_165  =  f_116;
          }  // B76
          else
          {
            // BLOCK 78
            f_165  =  v16f_61.sB;
          }  // B76
          // BLOCK 79 MERGES [77 78 ]
          i_166  =  isless(f_118, f_165);
          if(i_166 == 1)
          {
            // BLOCK 80
            f_167  =  f_118;
          }  // B79
          else
          {
            // BLOCK 81
            f_167  =  f_165;
          }  // B79
          // BLOCK 82 MERGES [80 81 ]
          i_168  =  isless(v16f_61.sC, f_116);
          if(i_168 == 1)
          {
            // BLOCK 83
            f_169  =  f_116;
          }  // B82
          else
          {
            // BLOCK 84
            f_169  =  v16f_61.sC;
          }  // B82
          // BLOCK 85 MERGES [83 84 ]
          i_170  =  isless(f_118, f_169);
          if(i_170 == 1)
          {
            // BLOCK 86
            f_171  =  f_118;
          }  // B85
          else
          {
            // BLOCK 87
            f_171  =  f_169;
          }  // B85
          // BLOCK 88 MERGES [86 87 ]
          i_172  =  isless(v16f_61.sD, f_116);
          if(i_172 == 1)
          {
            // BLOCK 89
            f_173  =  f_116;
          }  // B88
          else
          {
            // BLOCK 90
            f_173  =  v16f_61.sD;
          }  // B88
          // BLOCK 91 MERGES [89 90 ]
          i_174  =  isless(f_118, f_173);
          if(i_174 == 1)
          {
            // BLOCK 92
            f_175  =  f_118;
          }  // B91
          else
          {
            // BLOCK 93
            f_175  =  f_173;
          }  // B91
          // BLOCK 94 MERGES [92 93 ]
          i_176  =  isless(v16f_61.sE, f_116);
          if(i_176 == 1)
          {
            // BLOCK 95
            f_177  =  f_116;
          }  // B94
          else
          {
            // BLOCK 96
            f_177  =  v16f_61.sE;
          }  // B94
          // BLOCK 97 MERGES [95 96 ]
          i_178  =  isless(f_118, f_177);
          if(i_178 == 1)
          {
            // BLOCK 98
            f_179  =  f_118;
          }  // B97
          else
          {
            // BLOCK 99
            f_179  =  f_177;
          }  // B97
          // BLOCK 100 MERGES [98 99 ]
          i_180  =  isless(v16f_61.sF, f_116);
          if(i_180 == 1)
          {
            // BLOCK 101
            f_181  =  f_116;
          }  // B100
          else
          {
            // BLOCK 102
            f_181  =  v16f_61.sF;
          }  // B100
          // BLOCK 103 MERGES [101 102 ]
          i_182  =  isless(f_118, f_181);
          if(i_182 == 1)
          {
            // BLOCK 104
            f_183  =  f_118;
          }  // B103
          else
          {
            // BLOCK 105
            f_183  =  f_181;
          }  // B103
          // BLOCK 106 MERGES [104 105 ]
          i_184  =  i_40 * i_17;
          i_185  =  i_184 + i_38;
          i_186  =  i_185 + i_13;
          i_187  =  i_30 * i_9;
          i_188  =  i_186 + i_187;
          i_189  =  i_188 << 4;
          l_190  =  (long) i_189;
          l_191  =  l_190 << 2;
          l_192  =  l_191 + 16L;
          ul_193  =  ul_5 + l_192;
          f_195  =  f_123;
          f_196  =  f_127;
          f_197  =  f_131;
          f_198  =  f_135;
          f_199  =  f_139;
          f_200  =  f_143;
          f_201  =  f_147;
          f_202  =  f_151;
          f_203  =  f_155;
          f_204  =  f_159;
          f_205  =  f_163;
          f_206  =  f_167;
          f_207  =  f_171;
          f_208  =  f_175;
          f_209  =  f_179;
          f_210  =  f_183;
          v16f_194  =  (float16)(f_195, f_196, f_197, f_198, f_199, f_200, f_201, f_202, f_203, f_204, f_205, f_206, f_207, f_208, f_209, f_210);
          vstore16(v16f_194, 0, (__global float *) ul_193);
        }  // B9
        else
        {
          // BLOCK 107
        }  // B9
      }  // B2
      else
      {
        // BLOCK 108
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 109
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 110
  }  // B0
  // BLOCK 111 MERGES [110 109 108 107 106 ]
  return;
}  //  kernel
