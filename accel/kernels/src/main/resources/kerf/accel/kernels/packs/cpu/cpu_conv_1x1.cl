#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x1(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_117;
  float f_91, f_93, f_94, f_95, f_96, f_97, f_98, f_99, f_100, f_101, f_102, f_103, f_104, f_105, f_106, f_107, f_108, f_116, f_119, f_121, f_123, f_125, f_127, f_129, f_131, f_133, f_135, f_137, f_139, f_141, f_143, f_145, f_147, f_149, f_161, f_162, f_163, f_164, f_165, f_166, f_167, f_168, f_169, f_170, f_171, f_172, f_173, f_174, f_175, f_176;
  float16 v16f_48, v16f_61, v16f_77, v16f_85, v16f_92, v16f_109, v16f_110, v16f_160;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_43, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_62, i_63, i_64, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_78, i_79, i_80, i_86, i_111, i_112, i_113, i_114, i_118, i_120, i_122, i_124, i_126, i_128, i_130, i_132, i_134, i_136, i_138, i_140, i_142, i_144, i_146, i_148, i_150, i_151, i_152, i_153, i_154, i_155;
  long l_44, l_45, l_46, l_65, l_66, l_67, l_81, l_82, l_83, l_87, l_88, l_89, l_156, l_157, l_158;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_47, ul_68, ul_84, ul_90, ul_115, ul_159;

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
        b_117  =  i_9 < i_20;
        if(b_117)
        {
          // BLOCK 10
          i_118  =  isless(v16f_61.s0, f_116);
          if(i_118 == 1)
          {
            // BLOCK 11
            f_119  =  f_116;
          }  // B10
          else
          {
            // BLOCK 12
            f_119  =  v16f_61.s0;
          }  // B10
          // BLOCK 13 MERGES [11 12 ]
          i_120  =  isless(v16f_61.s1, f_116);
          if(i_120 == 1)
          {
            // BLOCK 14
            f_121  =  f_116;
          }  // B13
          else
          {
            // BLOCK 15
            f_121  =  v16f_61.s1;
          }  // B13
          // BLOCK 16 MERGES [14 15 ]
          i_122  =  isless(v16f_61.s2, f_116);
          if(i_122 == 1)
          {
            // BLOCK 17
            f_123  =  f_116;
          }  // B16
          else
          {
            // BLOCK 18
            f_123  =  v16f_61.s2;
          }  // B16
          // BLOCK 19 MERGES [17 18 ]
          i_124  =  isless(v16f_61.s3, f_116);
          if(i_124 == 1)
          {
            // BLOCK 20
            f_125  =  f_116;
          }  // B19
          else
          {
            // BLOCK 21
            f_125  =  v16f_61.s3;
          }  // B19
          // BLOCK 22 MERGES [20 21 ]
          i_126  =  isless(v16f_61.s4, f_116);
          if(i_126 == 1)
          {
            // BLOCK 23
            f_127  =  f_116;
          }  // B22
          else
          {
            // BLOCK 24
            f_127  =  v16f_61.s4;
          }  // B22
          // BLOCK 25 MERGES [23 24 ]
          i_128  =  isless(v16f_61.s5, f_116);
          if(i_128 == 1)
          {
            // BLOCK 26
            f_129  =  f_116;
          }  // B25
          else
          {
            // BLOCK 27
            f_129  =  v16f_61.s5;
          }  // B25
          // BLOCK 28 MERGES [26 27 ]
          i_130  =  isless(v16f_61.s6, f_116);
          if(i_130 == 1)
          {
            // BLOCK 29
            f_131  =  f_116;
          }  // B28
          else
          {
            // BLOCK 30
            f_131  =  v16f_61.s6;
          }  // B28
          // BLOCK 31 MERGES [29 30 ]
          i_132  =  isless(v16f_61.s7, f_116);
          if(i_132 == 1)
          {
            // BLOCK 32
            f_133  =  f_116;
          }  // B31
          else
          {
            // BLOCK 33
            f_133  =  v16f_61.s7;
          }  // B31
          // BLOCK 34 MERGES [32 33 ]
          i_134  =  isless(v16f_61.s8, f_116);
          if(i_134 == 1)
          {
            // BLOCK 35
            f_135  =  f_116;
          }  // B34
          else
          {
            // BLOCK 36
            f_135  =  v16f_61.s8;
          }  // B34
          // BLOCK 37 MERGES [35 36 ]
          i_136  =  isless(v16f_61.s9, f_116);
          if(i_136 == 1)
          {
            // BLOCK 38
            f_137  =  f_116;
          }  // B37
          else
          {
            // BLOCK 39
            f_137  =  v16f_61.s9;
          }  // B37
          // BLOCK 40 MERGES [38 39 ]
          i_138  =  isless(v16f_61.sA, f_116);
          if(i_138 == 1)
          {
            // BLOCK 41
            f_139  =  f_116;
          }  // B40
          else
          {
            // BLOCK 42
            f_139  =  v16f_61.sA;
          }  // B40
          // BLOCK 43 MERGES [41 42 ]
          i_140  =  isless(v16f_61.sB, f_116);
          if(i_140 == 1)
          {
            // BLOCK 44
            f_141  =  f_116;
          }  // B43
          else
          {
            // BLOCK 45
            f_141  =  v16f_61.sB;
          }  // B43
          // BLOCK 46 MERGES [44 45 ]
          i_142  =  isless(v16f_61.sC, f_116);
          if(i_142 == 1)
          {
            // BLOCK 47
            f_143  =  f_116;
          }  // B46
          else
          {
            // BLOCK 48
            f_143  =  v16f_61.sC;
          }  // B46
          // BLOCK 49 MERGES [47 48 ]
          i_144  =  isless(v16f_61.sD, f_116);
          if(i_144 == 1)
          {
            // BLOCK 50
            f_145  =  f_116;
          }  // B49
          else
          {
            // BLOCK 51
            f_145  =  v16f_61.sD;
          }  // B49
          // BLOCK 52 MERGES [50 51 ]
          i_146  =  isless(v16f_61.sE, f_116);
          if(i_146 == 1)
          {
            // BLOCK 53
            f_147  =  f_116;
          }  // B52
          else
          {
            // BLOCK 54
            f_147  =  v16f_61.sE;
          }  // B52
          // BLOCK 55 MERGES [53 54 ]
          i_148  =  isless(v16f_61.sF, f_116);
          if(i_148 == 1)
          {
            // BLOCK 56
            f_149  =  f_116;
          }  // B55
          else
          {
            // BLOCK 57
            f_149  =  v16f_61.sF;
          }  // B55
          // BLOCK 58 MERGES [56 57 ]
          i_150  =  i_40 * i_17;
          i_151  =  i_150 + i_38;
          i_152  =  i_151 + i_13;
          i_153  =  i_30 * i_9;
          i_154  =  i_152 + i_153;
          i_155  =  i_154 << 4;
          l_156  =  (long) i_155;
          l_157  =  l_156 << 2;
          l_158  =  l_157 + 16L;
          ul_159  =  ul_5 + l_158;
          f_161  =  f_119;
          f_162  =  f_121;
          f_163  =  f_123;
          f_164  =  f_125;
          f_165  =  f_127;
          f_166  =  f_129;
          f_167  =  f_131;
          f_168  =  f_133;
          f_169  =  f_135;
          f_170  =  f_137;
          f_171  =  f_139;
          f_172  =  f_141;
          f_173  =  f_143;
          f_174  =  f_145;
          f_175  =  f_147;
          f_176  =  f_149;
          v16f_160  =  (float16)(f_161, f_162, f_163, f_164, f_165, f_166, f_167, f_168, f_169, f_170, f_171, f_172, f_173, f_174, f_175, f_176);
          vstore16(v16f_160, 0, (__global float *) ul_159);
        }  // B9
        else
        {
          // BLOCK 59
        }  // B9
      }  // B2
      else
      {
        // BLOCK 60
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 61
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 62
  }  // B0
  // BLOCK 63 MERGES [62 61 60 59 58 ]
  return;
}  //  kernel
